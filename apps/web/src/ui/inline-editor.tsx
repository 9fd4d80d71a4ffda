import { VisuallyHidden } from '@mantine/core'
import type { RefObject } from 'react'
import { useTranslation } from 'react-i18next'
import type { Choice } from '../lib/choices.ts'
import { ChoiceInput } from './choice-input.tsx'
import classes from './inline-edit.module.css'
import type { InlineEditor as Editor } from './use-inline-edit.ts'

type Props = {
  id: string
  label: string
  inputRef: RefObject<HTMLInputElement | null>
  kind: 'text' | 'date'
  choices: (() => readonly Choice[]) | undefined
  show: (value: string) => string
  draft: string
  problem: string | null
  editor: Editor<string>
  returnFocus: () => void
}

/** The open editor of a value: a line, a day, or a choice, and why it could not be saved. */
export const InlineEditor = (props: Props) => {
  const { id, label, inputRef, kind, choices, show, draft, problem, editor, returnFocus } = props
  const { t } = useTranslation('record')

  const commit = () => {
    // A day that is half typed reads as none, and must not take the old one away.
    if (inputRef.current?.validity.badInput) editor.refuse(t('date.invalid', { ns: 'errors' }))
    else editor.commit()
  }

  return (
    <>
      {choices ? (
        <ChoiceInput
          inputRef={inputRef}
          label={label}
          labelId={`${id}-label`}
          helpId={`${id}-help`}
          isInvalid={problem !== null}
          shown={show(draft)}
          choices={choices()}
          onPick={(value, byKey) => {
            if (byKey) returnFocus()
            editor.pick(value)
          }}
          onLeave={(byKey) => {
            if (byKey) returnFocus()
            // Leaving a choice whose saving failed tries it again, as leaving a line does.
            if (byKey || problem === null) editor.leave()
            else editor.commit()
          }}
        />
      ) : (
        <input
          ref={inputRef}
          type={kind}
          className={classes['input']}
          aria-labelledby={`${id}-label`}
          aria-describedby={`${id}-help`}
          aria-invalid={problem !== null}
          autoComplete="off"
          dir={kind === 'text' ? 'auto' : undefined}
          value={draft}
          onChange={(event) => editor.change(event.currentTarget.value)}
          onBlur={commit}
          onKeyDown={(event) => {
            if (event.nativeEvent.isComposing) return
            if (event.key === 'Enter' || event.key === 'Escape') {
              event.preventDefault()
              event.stopPropagation()
              if (event.key === 'Escape' || !inputRef.current?.validity.badInput) returnFocus()
              if (event.key === 'Enter') commit()
              else editor.leave()
            }
          }}
        />
      )}
      <VisuallyHidden id={`${id}-help`}>{problem ?? t('editing')}</VisuallyHidden>
      {problem !== null && (
        <p role="alert" className={classes['problem']}>
          {t('failed')} {problem}
        </p>
      )}
    </>
  )
}
