import type { NoteView } from '@dossier/contracts/notes/views'
import { useMemo, useState } from 'react'
import { uuidv7 } from 'uuidv7'
import { useMe } from '../../entities/session/me.ts'
import { noteDrafts } from './note-drafts.ts'
import { isSameNote } from './same-note.ts'

/**
 * A note that is not written yet, in HTML, kept in this tab for the signed-in person. Its id is kept with its text:
 * saved again after a reload it is the same note, and where it had been saved just as the page went away, the draft has
 * had its day. A copy of this tab that saved another text first leaves this one as it is.
 */
export const useNoteDraft = (contactId: string, saved: readonly NoteView[]) => {
  const { staffId } = useMe()
  const drafts = useMemo(() => noteDrafts(staffId), [staffId])
  const [draft, setDraft] = useState(() => drafts.readNew(contactId) ?? { noteId: uuidv7(), body: '' })
  const [isSaving, setIsSaving] = useState(false)
  const written = isSaving ? undefined : saved.find(({ id }) => id === draft.noteId)
  const isWritten = written !== undefined && isSameNote(written.body, draft.body)
  const body = isWritten ? '' : draft.body
  const idNow = () => (written ? uuidv7() : draft.noteId)

  const keep = (next: string, id: string) =>
    drafts.keepNew(contactId, next === '' ? null : { noteId: id, body: next })
  const change = (next: string) => {
    const noteId = idNow()
    setDraft({ body: next, noteId })
    keep(next, noteId)
  }
  /** Empties the field at once; what could not be saved comes back unless something was typed meanwhile. */
  const send = async <Result extends { ok: boolean }>(
    sent: string,
    write: (noteId: string, body: string) => Promise<Result>,
  ): Promise<Result> => {
    const noteId = idNow()
    keep(sent, noteId)
    setDraft({ body: '', noteId })
    setIsSaving(true)
    const outcome = await write(noteId, sent)
    setIsSaving(false)
    if (!outcome.ok) {
      setDraft((typed) => (typed.body === '' ? { ...typed, body: sent } : typed))
      return outcome
    }
    const next = uuidv7()
    setDraft((typed) => ({ ...typed, noteId: next }))
    const later = drafts.readNew(contactId)?.body ?? ''
    keep(later === sent ? '' : later, next)
    return outcome
  }
  return { body, change, send }
}
