import type { NoteTimeline } from '@dossier/contracts/notes/timeline'
import type { EntryOf } from '@dossier/contracts/timeline/views'
import { t } from '../../i18n/i18n.ts'
import { step } from '../../lib/change.ts'
import { client } from '../../lib/trpc.ts'
import type { EntryUndo, EntryUndos, Present } from '../timeline/entry-undo.ts'
import { deleteNote, editNote, restoreNote } from './mutations.ts'
import { notesNow } from './queries.ts'

const ns = { ns: 'timeline' } as const
const edited: EntryUndo = { why: t('whyNot.noteEdited', ns) }

/** The text that an edit replaced stands in the note's history, under the instant of the edit. */
const textBefore = async (noteId: string, at: string): Promise<string | null> => {
  const versions = await client.notes.versions.query({ noteId })
  return versions.find(({ replacedAt }) => Date.parse(replacedAt) === Date.parse(at))?.body ?? null
}

const noteNow = (contactId: string, noteId: string) =>
  notesNow(contactId)?.notes.find(({ id }) => id === noteId) ?? null

/** A note that is not among those read may still be there: then nothing is offered. */
const unread = (contactId: string): EntryUndo | null =>
  notesNow(contactId)?.isAll === true ? { why: t('whyNot.noteGone', ns) } : null

const undoAppearing = (
  { data: { noteId }, at }: EntryOf<'note.created' | 'note.restored'>,
  { contactId }: Present,
): EntryUndo | null => {
  const note = noteNow(contactId, noteId)
  if (!note) return unread(contactId)
  if (note.editedAt !== null && Date.parse(note.editedAt) > Date.parse(at)) return edited
  return { step: () => step(deleteNote(contactId), { noteId, note }) }
}

export const noteUndos: EntryUndos<keyof NoteTimeline> = {
  'note.created': undoAppearing,
  'note.restored': undoAppearing,
  'note.deleted': ({ data: { noteId } }, { contactId }) =>
    noteNow(contactId, noteId)
      ? { why: t('whyNot.noteBack', ns) }
      : { step: () => step(restoreNote(contactId), { noteId, note: null }) },
  'note.edited': ({ data: { noteId }, at }, { contactId }) => {
    const note = noteNow(contactId, noteId)
    if (!note) return unread(contactId)
    if (note.editedAt === null || Date.parse(note.editedAt) !== Date.parse(at)) return edited
    return {
      step: async () => {
        const body = await textBefore(noteId, at)
        return body === null ? null : step(editNote(contactId), { noteId, body, was: note.body })
      },
    }
  },
}
