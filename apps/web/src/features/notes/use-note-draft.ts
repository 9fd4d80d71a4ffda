import { useState } from 'react'
import { keepDraft, readDraft } from '../../lib/draft.ts'
import { newNoteId } from './note-acts.ts'

const keysOf = (contactId: string) => ({ body: `note.${contactId}`, id: `note-id.${contactId}` })

/**
 * A note that is not written yet, in HTML. Its id is kept with its text: saved again after a reload it is the
 * same note, and where it had been saved just as the page went away, the draft has had its day.
 */
export const useNoteDraft = (contactId: string, savedIds: readonly string[]) => {
  const keys = keysOf(contactId)
  const [draft, setDraft] = useState(() => ({
    body: readDraft(keys.body),
    noteId: readDraft(keys.id) || newNoteId(),
  }))
  const [isSaving, setIsSaving] = useState(false)
  const isSaved = !isSaving && savedIds.includes(draft.noteId)
  const body = isSaved ? '' : draft.body

  const keep = (next: string, noteId: string) => {
    keepDraft(keys.body, next)
    keepDraft(keys.id, next === '' ? '' : noteId)
  }
  const change = (next: string) => {
    const noteId = isSaved ? newNoteId() : draft.noteId
    setDraft({ body: next, noteId })
    keep(next, noteId)
  }
  /** Empties the field at once; what could not be saved comes back unless something was typed meanwhile. */
  const send = async <Result extends { ok: boolean }>(
    write: (noteId: string, body: string) => Promise<Result>,
  ): Promise<Result> => {
    setDraft(({ noteId }) => ({ body: '', noteId }))
    setIsSaving(true)
    const outcome = await write(draft.noteId, body)
    setIsSaving(false)
    if (!outcome.ok) {
      setDraft((typed) => (typed.body === '' ? { ...typed, body } : typed))
      return outcome
    }
    const later = readDraft(keys.body)
    const noteId = newNoteId()
    setDraft((typed) => ({ ...typed, noteId }))
    keep(later === body ? '' : later, noteId)
    return outcome
  }
  return { body, change, send }
}
