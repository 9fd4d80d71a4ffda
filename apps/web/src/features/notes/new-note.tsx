import type { StaffView } from '@dossier/contracts/staff'
import { type RefObject, useEffect, useState } from 'react'
import { useTranslation } from 'react-i18next'
import { useMe } from '../../lib/me.ts'
import { writeNote } from './note-acts.ts'
import { NoteEditor } from './note-editor.tsx'
import { useNoteDraft } from './use-note-draft.ts'

type Props = {
  inputRef: RefObject<HTMLTextAreaElement | null>
  contactId: string
  people: readonly StaffView[]
  /** Notes that are on the record. */
  savedIds: readonly string[]
  focusCount: number
}

/** The field for a new note. What is typed survives leaving the page until it is saved. */
export const NewNote = ({ inputRef: input, contactId, people, savedIds, focusCount }: Props) => {
  const { t } = useTranslation('notes')
  const me = useMe()
  const draft = useNoteDraft(contactId, savedIds)
  const [problem, setProblem] = useState<string | null>(null)

  useEffect(() => {
    if (focusCount > 0) input.current?.focus()
  }, [focusCount, input])

  const save = async () => {
    if (draft.text.trim() === '') return
    setProblem(null)
    const outcome = await draft.send((noteId, body) => writeNote(contactId, noteId, body, me, people))
    if (!outcome.ok) setProblem('problem' in outcome ? outcome.problem : null)
  }

  return (
    <NoteEditor
      inputRef={input}
      label={t('compose')}
      placeholder={t('placeholder')}
      text={draft.text}
      problem={problem}
      people={people}
      onText={(next) => {
        setProblem(null)
        draft.change(next)
      }}
      onSave={() => void save()}
    />
  )
}
