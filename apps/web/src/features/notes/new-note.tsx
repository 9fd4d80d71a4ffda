import type { StaffView } from '@dossier/contracts/staff'
import { type RefObject, useEffect, useState } from 'react'
import { useTranslation } from 'react-i18next'
import { keepDraft, readDraft } from '../../lib/draft.ts'
import { useMe } from '../../lib/me.ts'
import { newNoteId, writeNote } from './note-acts.ts'
import { NoteEditor } from './note-editor.tsx'

type Props = {
  inputRef: RefObject<HTMLTextAreaElement | null>
  contactId: string
  people: readonly StaffView[]
  focusCount: number
}

/** The field for a new note. What is typed survives leaving the page until it is saved. */
export const NewNote = ({ inputRef: input, contactId, people, focusCount }: Props) => {
  const { t } = useTranslation('notes')
  const me = useMe()
  const draft = `note.${contactId}`
  const [text, setText] = useState(() => readDraft(draft))
  const [problem, setProblem] = useState<string | null>(null)
  const [noteId, setNoteId] = useState(newNoteId)

  useEffect(() => {
    if (focusCount > 0) input.current?.focus()
  }, [focusCount, input])

  const change = (next: string) => {
    setText(next)
    setProblem(null)
    keepDraft(draft, next)
  }
  const save = async () => {
    const body = text
    if (body.trim() === '') return
    setText('')
    setProblem(null)
    const outcome = await writeNote(contactId, noteId, body, me, people)
    if (outcome.ok) {
      setNoteId(newNoteId())
      if (readDraft(draft) === body) keepDraft(draft, '')
    } else {
      setText((typed) => (typed === '' ? body : typed))
      setProblem('problem' in outcome ? outcome.problem : null)
    }
  }

  return (
    <NoteEditor
      inputRef={input}
      label={t('compose')}
      placeholder={t('placeholder')}
      text={text}
      problem={problem}
      people={people}
      onText={change}
      onSave={() => void save()}
    />
  )
}
