import { type ReactNode, useEffect, useId, useRef } from 'react'
import { textsOf } from '../i18n/i18n.ts'
import type { Choice } from '../lib/choices.ts'
import type { SaveOutcome } from '../lib/inline-edit.ts'
import { ConflictChoice } from './conflict-choice.tsx'
import { FieldRow } from './field-row.tsx'
import { InlineEditor } from './inline-editor.tsx'
import classes from './inline-edit.module.css'
import { useEditorFocus } from './use-editor-focus.ts'
import { useInlineEdit } from './use-inline-edit.ts'

const t = textsOf('record')

type Props = {
  label: string
  value: string
  readOnly: boolean
  /** Marks where the `e` key begins to edit. */
  isFirst?: boolean
  /** How it is typed; `choices` are what it is picked from. */
  kind?: 'text' | 'date'
  choices?: (() => readonly Choice[]) | undefined
  /** The value as people read it. */
  show?: (value: string) => string
  /** Stands beside the value. */
  aside?: ReactNode
  save: (draft: string, was: string) => Promise<SaveOutcome<string>>
}

const asItIs = (value: string) => value

/** A line of text that is edited where it stands: click or Enter opens, Enter or leaving saves, Escape restores. */
export const InlineEdit = (props: Props) => {
  const {
    label,
    value,
    readOnly,
    isFirst = false,
    kind = 'text',
    choices,
    show = asItIs,
    aside,
    save,
  } = props
  const id = useId()
  const editor = useInlineEdit({ value, save, isSame: (a, b) => a.trim() === b.trim() })
  const { state } = editor
  const { inputRef, buttonRef, returnFocus } = useEditorFocus(state)
  const row = useRef<HTMLDivElement>(null)

  useEffect(() => {
    if (state.step === 'choosing') row.current?.scrollIntoView({ block: 'nearest' })
  }, [state.step])

  const beside = (reading: ReactNode) =>
    aside ? (
      <div className={classes['beside']}>
        {reading}
        {aside}
      </div>
    ) : (
      reading
    )

  if (readOnly)
    return (
      <FieldRow label={label}>
        {beside(
          <span className={classes['text']} dir="auto" title={show(value)}>
            {show(value) || t('empty', { ns: 'common' })}
          </span>,
        )}
      </FieldRow>
    )

  if (state.step === 'choosing')
    return (
      <FieldRow label={label} isEditing>
        <div ref={row}>
          <ConflictChoice
            by={state.by}
            theirs={show(state.theirs)}
            mine={show(state.draft)}
            onChoose={(whose) => {
              returnFocus()
              editor.choose(whose)
            }}
          />
        </div>
      </FieldRow>
    )

  if (state.step === 'editing')
    return (
      <FieldRow label={label} labelId={`${id}-label`} isEditing>
        <InlineEditor
          id={id}
          label={label}
          inputRef={inputRef}
          kind={kind}
          choices={choices}
          show={show}
          draft={state.draft}
          problem={state.problem}
          editor={editor}
          returnFocus={returnFocus}
        />
      </FieldRow>
    )

  return (
    <FieldRow label={label} labelId={`${id}-label`}>
      {beside(
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
            title={show(value)}
          >
            {show(value) || t('addField')}
          </span>
        </button>,
      )}
    </FieldRow>
  )
}
