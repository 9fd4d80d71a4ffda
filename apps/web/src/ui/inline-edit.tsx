import { VisuallyHidden } from '@mantine/core'
import { useEffect, useId, useRef } from 'react'
import { useTranslation } from 'react-i18next'
import type { SaveOutcome } from '../lib/inline-edit.ts'
import { ConflictChoice } from './conflict-choice.tsx'
import { FieldRow } from './field-row.tsx'
import classes from './inline-edit.module.css'
import { useEditorFocus } from './use-editor-focus.ts'
import { useInlineEdit } from './use-inline-edit.ts'

type Props = {
  label: string
  value: string
  readOnly: boolean
  /** Marks where the `e` key begins to edit. */
  isFirst?: boolean
  save: (draft: string, was: string) => Promise<SaveOutcome<string>>
}

/** A line of text that is edited where it stands: click or Enter opens, Enter or leaving saves, Escape restores. */
export const InlineEdit = ({ label, value, readOnly, isFirst = false, save }: Props) => {
  const { t } = useTranslation('record')
  const id = useId()
  const editor = useInlineEdit({ value, save, isSame: (a, b) => a.trim() === b.trim() })
  const { state } = editor
  const { inputRef, buttonRef, returnFocus } = useEditorFocus(state)
  const alert = useRef<HTMLParagraphElement>(null)

  useEffect(() => {
    if (state.step === 'choosing') alert.current?.scrollIntoView({ block: 'nearest' })
  }, [state.step])

  if (readOnly)
    return (
      <FieldRow label={label}>
        <span className={classes['text']} dir="auto">
          {value || t('empty', { ns: 'common' })}
        </span>
      </FieldRow>
    )

  if (state.step === 'choosing')
    return (
      <FieldRow label={label} isEditing>
        <ConflictChoice
          by={state.by}
          theirs={state.theirs}
          mine={state.draft}
          onChoose={(whose) => {
            returnFocus()
            editor.choose(whose)
          }}
        />
      </FieldRow>
    )

  if (state.step === 'editing')
    return (
      <FieldRow label={label} labelId={`${id}-label`} isEditing>
        <input
          ref={inputRef}
          className={classes['input']}
          aria-labelledby={`${id}-label`}
          aria-describedby={`${id}-help`}
          aria-invalid={state.problem !== null}
          autoComplete="off"
          dir="auto"
          value={state.draft}
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
        <VisuallyHidden id={`${id}-help`}>{state.problem ?? t('editing')}</VisuallyHidden>
        {state.problem !== null && (
          <p ref={alert} role="alert" className={classes['problem']}>
            {t('failed')} {state.problem}
          </p>
        )}
      </FieldRow>
    )

  return (
    <FieldRow label={label} labelId={`${id}-label`}>
      <button
        ref={buttonRef}
        type="button"
        className={classes['reading']}
        aria-labelledby={`${id}-label ${id}-value`}
        data-first-field={isFirst || undefined}
        onClick={editor.start}
      >
        <span
          id={`${id}-value`}
          dir="auto"
          className={value === '' ? classes['missing'] : classes['text']}
          title={value}
        >
          {value || t('addField')}
        </span>
      </button>
    </FieldRow>
  )
}
