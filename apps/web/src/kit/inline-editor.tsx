import { VisuallyHidden } from '@mantine/core'
import type { RefObject } from 'react'
import { textsOf } from '../i18n/i18n.ts'
import type { Choice } from '../lib/choices.ts'
import { ChoiceInput } from './choice-input.tsx'
import { DateInput } from './date-input.tsx'
import classes from './inline-edit.module.css'
import type { InlineEditor as Editor } from './use-inline-edit.ts'

const t = textsOf('record')

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
      ) : kind === 'date' ? (
        <DateInput
          inputRef={inputRef}
          labelId={`${id}-label`}
          helpId={`${id}-help`}
          isInvalid={problem !== null}
          value={draft}
          onType={() => editor.change(draft)}
          onPick={(day, byKey) => {
            if (byKey) returnFocus()
            editor.pick(day)
          }}
          onRefuse={editor.refuse}
          onLeave={() => {
            returnFocus()
            editor.leave()
          }}
        />
      ) : (
        <input
          ref={inputRef}
          className={classes['input']}
          aria-labelledby={`${id}-label`}
          aria-describedby={`${id}-help`}
          aria-invalid={problem !== null}
          autoComplete="off"
          dir="auto"
          value={draft}
          onChange={(event) => editor.change(event.currentTarget.value)}
          onBlur={editor.commit}
          onKeyDown={(event) => {
            if (event.nativeEvent.isComposing) return
            if (event.key === 'Enter' || event.key === 'Escape') {
              event.preventDefault()
              event.stopPropagation()
              returnFocus()
              if (event.key === 'Enter') editor.commit()
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
