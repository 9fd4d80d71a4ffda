import { Combobox, useCombobox } from '@mantine/core'
import { type RefObject, useEffect, useEffectEvent, useState } from 'react'
import { textsOf } from '../i18n/i18n.ts'
import { type Choice, choicesMatching } from '../lib/choices.ts'
import classes from './inline-edit.module.css'

const t = textsOf('record')

type Props = {
  inputRef: RefObject<HTMLInputElement | null>
  label: string
  labelId: string
  helpId: string
  isInvalid: boolean
  shown: string
  choices: readonly Choice[]
  /** By key, the focus goes back to where the editor stood. */
  onPick: (value: string, byKey: boolean) => void
  onLeave: (byKey: boolean) => void
}

/** How many are offered at once; typing narrows the rest. */
const OFFERED = 60

/** A value out of a long list: typing filters, Enter or a click picks, an emptied field is no value. */
export const ChoiceInput = (props: Props) => {
  const { inputRef, label, labelId, helpId, isInvalid, shown, choices, onPick, onLeave } = props
  const [typed, setTyped] = useState<string | null>(null)
  const combobox = useCombobox({ opened: true })
  const matching = choicesMatching(choices, typed ?? '').slice(0, OFFERED)

  const takeFirst = useEffectEvent(() => combobox.selectFirstOption())
  useEffect(() => {
    if (typed !== null && typed !== '') takeFirst()
  }, [typed])

  return (
    <Combobox
      store={combobox}
      onOptionSubmit={(value) => onPick(value, true)}
      shadow="md"
      width={240}
      position="bottom-start"
      withinPortal={false}
      floatingStrategy="fixed"
    >
      {/* It makes a combobox of the input, and would name the list only after the list has drawn itself. */}
      <Combobox.Target withExpandedAttribute aria-expanded aria-controls={`${helpId}-list`}>
        <input
          ref={inputRef}
          className={classes['input']}
          aria-labelledby={labelId}
          aria-describedby={helpId}
          aria-invalid={isInvalid}
          aria-autocomplete="list"
          autoComplete="off"
          value={typed ?? shown}
          onChange={(event) => setTyped(event.currentTarget.value)}
          onBlur={() => {
            if (typed === '') onPick('', false)
            else onLeave(false)
          }}
          onKeyDown={(event) => {
            if (event.nativeEvent.isComposing) return
            if (event.key === 'Escape') {
              event.preventDefault()
              event.stopPropagation()
              onLeave(true)
            }
            if (event.key === 'Enter' && combobox.getSelectedOptionIndex() === -1) {
              event.preventDefault()
              if (typed === '') onPick('', true)
              else onLeave(true)
            }
          }}
        />
      </Combobox.Target>
      <Combobox.Dropdown>
        <Combobox.Options
          id={`${helpId}-list`}
          aria-label={label}
          mah={240}
          className={classes['options'] ?? ''}
        >
          {matching.map(({ value, name }) => (
            <Combobox.Option key={value} value={value}>
              {name}
            </Combobox.Option>
          ))}
          {matching.length === 0 && <Combobox.Empty>{t('noChoice')}</Combobox.Empty>}
        </Combobox.Options>
      </Combobox.Dropdown>
    </Combobox>
  )
}
