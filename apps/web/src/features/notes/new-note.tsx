import type { StaffView } from '@dossier/contracts/staff'
import { type RefObject, useState } from 'react'
import { useTranslation } from 'react-i18next'
import { useMe } from '../../lib/me.ts'
import { writeNote } from './note-acts.ts'
import { NoteEditor } from './note-editor.tsx'
import { useNoteDraft } from './use-note-draft.ts'

type Props = {
  boxRef: RefObject<HTMLDivElement | null>
  contactId: string
  people: readonly StaffView[]
  /** Notes that are on the record. */
  savedIds: readonly string[]
  focusCount: number
}

/** The field for a new note. What is typed survives leaving the page until it is saved. */
export const NewNote = ({ boxRef, contactId, people, savedIds, focusCount }: Props) => {
  const { t } = useTranslation('notes')
  const me = useMe()
  const draft = useNoteDraft(contactId, savedIds)
  const [problem, setProblem] = useState<string | null>(null)

  const save = async () => {
    if (draft.body === '') return
    setProblem(null)
    const outcome = await draft.send((noteId, body) => writeNote(contactId, noteId, body, me, people))
    if (!outcome.ok) setProblem('problem' in outcome ? outcome.problem : null)
  }

  return (
    <NoteEditor
      boxRef={boxRef}
      label={t('compose')}
      placeholder={t('placeholder')}
      body={draft.body}
      problem={problem}
      people={people}
      focusCount={focusCount}
      onBody={(next) => {
        setProblem(null)
        draft.change(next)
      }}
      onSave={() => void save()}
    />
  )
}
