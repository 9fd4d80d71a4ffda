import type { NoteTimeline } from '@dossier/contracts/notes/timeline'
import type { EntryOf } from '@dossier/contracts/timeline/views'
import { t } from '../../i18n/i18n.ts'
import { step } from '../../lib/change.ts'
import { queryClient } from '../../lib/query-client.ts'
import { client } from '../../lib/trpc.ts'
import type { EntryUndo, EntryUndos, Present } from '../timeline/entry-undo.ts'
import { deleteNote, editNote, restoreNote } from './mutations.ts'
import { notesNow, notesOptions } from './queries.ts'

const ns = { ns: 'timeline' } as const
const edited: EntryUndo = { why: t('whyNot.noteEdited', ns) }

/** The text that an edit replaced stands in the note's history, under the instant of the edit: the latest edit's first. */
const textBefore = async (noteId: string, at: string): Promise<string | null> => {
  const { versions } = await client.notes.versions.query({ noteId })
  return versions.find(({ replacedAt }) => Date.parse(replacedAt) === Date.parse(at))?.body ?? null
}

const noteNow = (contactId: string, noteId: string) =>
  notesNow(contactId)?.notes.find(({ id }) => id === noteId) ?? null

/** A note that is not among those read may still be there: then nothing is offered. */
const unread = (contactId: string): EntryUndo | null =>
  notesNow(contactId)?.isAll === true ? { why: t('whyNot.noteGone', ns) } : null

type Judge<Kind extends keyof NoteTimeline> = (entry: EntryOf<Kind>, present: Present) => EntryUndo | null

/** Where no notes are read yet, they are before anything is undone: what then stands against it is found late. */
const onceRead =
  <Kind extends keyof NoteTimeline>(judge: Judge<Kind>): Judge<Kind> =>
  (entry, present) => {
    const { contactId } = present
    if (notesNow(contactId)) return judge(entry, present)
    return {
      step: async () => {
        await queryClient.infiniteQuery(notesOptions(contactId))
        const undo = judge(entry, present)
        return undo && 'step' in undo ? undo.step() : null
      },
    }
  }

const undoAppearing: Judge<'note.created' | 'note.restored'> = ({ data: { noteId }, at }, { contactId }) => {
  const note = noteNow(contactId, noteId)
  if (!note) return unread(contactId)
  if (note.editedAt !== null && Date.parse(note.editedAt) > Date.parse(at)) return edited
  return { step: () => step(deleteNote(contactId), { noteId, note }) }
}

const undoDeleted: Judge<'note.deleted'> = ({ data: { noteId } }, { contactId }) =>
  noteNow(contactId, noteId)
    ? { why: t('whyNot.noteBack', ns) }
    : { step: () => step(restoreNote(contactId), { noteId, note: null }) }

const undoEdited: Judge<'note.edited'> = ({ data: { noteId }, at }, { contactId }) => {
  const note = noteNow(contactId, noteId)
  if (!note) return unread(contactId)
  if (note.editedAt === null || Date.parse(note.editedAt) !== Date.parse(at)) return edited
  return {
    step: async () => {
      const body = await textBefore(noteId, at)
      return body === null ? null : step(editNote(contactId), { noteId, body, was: note.body })
    },
  }
}

export const noteUndos: EntryUndos<keyof NoteTimeline> = {
  'note.created': onceRead(undoAppearing),
  'note.restored': onceRead(undoAppearing),
  'note.deleted': onceRead(undoDeleted),
  'note.edited': onceRead(undoEdited),
}
