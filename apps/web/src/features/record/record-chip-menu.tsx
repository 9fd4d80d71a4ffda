import { Menu } from '@mantine/core'
import { IconChevronDown } from '@tabler/icons-react'
import type { ReactNode } from 'react'
import classes from './record-header.module.css'

type Props = {
  /** Names what is chosen, above the choices. */
  label: string
  /** What is chosen now, as it stands on the chip, and as it reads without the chips around it. */
  words: string
  spoken?: string
  /** By what an action of the palette finds it. */
  mark: string
  choices: readonly { id: string; name: string }[]
  value: string | null
  /** The words for having none. */
  none: string
  canEdit: boolean
  /** Stands above the choices where they did not come. */
  failed: ReactNode
  onIntent?: () => void
  onChoose: (id: string | null) => void
}

const NONE = 'none'

/** One thing about the contact that is picked from a list, beside its name. */
export const RecordChipMenu = (props: Props) => {
  const { label, words, spoken, mark, choices, value, none, canEdit, failed, onIntent, onChoose } = props
  if (!canEdit)
    return (
      <span className={classes['chip']}>
        <bdi>{words}</bdi>
      </span>
    )

  return (
    <Menu width={220}>
      <Menu.Target>
        <button
          type="button"
          className={classes['chip']}
          aria-label={spoken}
          title={spoken ?? words}
          data-act={mark}
          onPointerEnter={onIntent}
          onFocus={onIntent}
        >
          <bdi>{words}</bdi>
          <IconChevronDown size={13} aria-hidden />
        </button>
      </Menu.Target>
      <Menu.Dropdown aria-label={label} aria-labelledby={undefined} className={classes['choices'] ?? ''}>
        <Menu.Label>{label}</Menu.Label>
        {failed}
        <Menu.RadioGroup value={value ?? NONE} onChange={(id) => onChoose(id === NONE ? null : id)}>
          {choices.map(({ id, name }) => (
            <Menu.RadioItem key={id} value={id} closeMenuOnClick>
              {name}
            </Menu.RadioItem>
          ))}
          <Menu.RadioItem value={NONE} closeMenuOnClick>
            {none}
          </Menu.RadioItem>
        </Menu.RadioGroup>
      </Menu.Dropdown>
    </Menu>
  )
}
