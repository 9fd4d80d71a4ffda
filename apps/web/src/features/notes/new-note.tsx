import type { NoteView } from '@dossier/contracts/notes/views'
import type { StaffView } from '@dossier/contracts/staff/views'
import { type RefObject, useState } from 'react'
import { textsOf } from '../../i18n/i18n.ts'
import { useCreateNote } from './use-save-note.ts'
import { NoteEditor } from './note-editor.tsx'
import { useNoteDraft } from './use-note-draft.ts'

const t = textsOf('notes')

type Props = {
  boxRef: RefObject<HTMLDivElement | null>
  contactId: string
  people: readonly StaffView[]
  /** Notes that are on the record. */
  saved: readonly NoteView[]
  focusCount: number
}

/** The field for a new note. What is typed survives leaving the page until it is saved. */
export const NewNote = ({ boxRef, contactId, people, saved, focusCount }: Props) => {
  const draft = useNoteDraft(contactId, saved)
  const create = useCreateNote(contactId, people)
  const [problem, setProblem] = useState<string | null>(null)

  const save = async (text: string) => {
    if (text === '') return
    setProblem(null)
    const outcome = await draft.send(text, create)
    if (!outcome.ok) setProblem('problem' in outcome ? outcome.problem : null)
  }
  /** To the tab that the field is in, from where every key is a shortcut again. */
  const leave = () => {
    const panel = boxRef.current?.closest('[role="tabpanel"]')
    document.getElementById(panel?.getAttribute('aria-labelledby') ?? '')?.focus()
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
      onSave={(text) => void save(text)}
      onLeave={leave}
    />
  )
}
