import { Chip } from '@mantine/core'
import { useId } from 'react'
import classes from './appointments.module.css'

/** Without a mark: the chosen one is filled, and none changes its width. */
export const chipLook = {
  icon: false,
  size: 'sm',
  radius: 'sm',
  classNames: {
    root: classes['chipRoot'] ?? '',
    input: classes['chipInput'] ?? '',
    label: classes['chip'] ?? '',
  },
} as const

export type ChipChoice = { value: string; words: string }

type Props = {
  label: string
  value: string
  onChange: (value: string) => void
  choices: readonly ChipChoice[]
}

/** A few choices side by side, of which one is chosen. */
export const ChipRow = ({ label, value, onChange, choices }: Props) => {
  const name = useId()
  return (
    <Chip.Group value={value} onChange={onChange}>
      <div role="radiogroup" aria-label={label} className={classes['choices']}>
        {choices.map((choice) => (
          <Chip key={choice.value} {...chipLook} name={name} value={choice.value}>
            {choice.words}
          </Chip>
        ))}
      </div>
    </Chip.Group>
  )
}
