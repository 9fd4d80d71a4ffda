import type { NoteView } from '@dossier/contracts/notes/views'
import { t } from '../../../i18n/i18n.ts'
import { mentionedIn } from '../../../entities/notes/mention.ts'
import { writeNotes } from '../../../entities/record/write-record.ts'
import { client } from '../../../lib/trpc.ts'
import type { EntryOf, EntryUndo, Present } from './undo-types.ts'
import { performUndo, type Way } from './perform-undo.ts'

const ns = { ns: 'timeline' } as const

const without = (notes: readonly NoteView[], noteId: string) => notes.filter(({ id }) => id !== noteId)
const withNote = (notes: readonly NoteView[], note: NoteView) =>
  [...without(notes, note.id), note].toSorted((a, b) => (a.createdAt < b.createdAt ? 1 : -1))

const deleting = (contactId: string, noteId: string): Way<NoteView> => ({
  subject: contactId,
  preview: { notes: (notes) => without(notes, noteId) },
  send: () => client.notes.delete.mutate({ noteId }),
  confirm: () => writeNotes(contactId, (notes) => without(notes, noteId)),
})

const restoring = (contactId: string, noteId: string): Way<NoteView> => ({
  subject: contactId,
  preview: {},
  send: () => client.notes.restore.mutate({ noteId }),
  confirm: (note) => writeNotes(contactId, (notes) => withNote(notes, note)),
})

const rewriting = (contactId: string, noteId: string, send: () => Promise<NoteView>): Way<NoteView> => ({
  subject: contactId,
  preview: {},
  send,
  confirm: (note) => writeNotes(contactId, (notes) => notes.map((one) => (one.id === noteId ? note : one))),
})

const edit = (noteId: string, body: string, was: string) =>
  client.notes.edit.mutate({ noteId, body, mentions: mentionedIn(body), was })

/** The text that an edit replaced stands in the note's history, under the instant of the edit. */
const textBefore = async (noteId: string, at: string): Promise<string | null> => {
  const versions = await client.notes.versions.query({ noteId })
  return versions.find(({ replacedAt }) => Date.parse(replacedAt) === Date.parse(at))?.body ?? null
}

/** A note that is not among those read may still be there: then nothing is offered. */
const unread = ({ record }: Present): EntryUndo | null =>
  record.notes.nextCursor === null ? { why: t('whyNot.noteGone', ns) } : null

export const undoNoteEdit = (entry: EntryOf<'note.edited'>, present: Present): EntryUndo | null => {
  const { noteId } = entry.data
  const { contactId, record } = present
  const note = record.notes.notes.find(({ id }) => id === noteId)
  if (!note) return unread(present)
  if (note.editedAt === null || Date.parse(note.editedAt) !== Date.parse(entry.at))
    return { why: t('whyNot.noteEdited', ns) }
  const back = async () => {
    const before = await textBefore(noteId, entry.at)
    return before === null ? note : edit(noteId, before, note.body)
  }
  return {
    run: () =>
      performUndo(rewriting(contactId, noteId, back), (saved) =>
        rewriting(contactId, noteId, () => edit(noteId, note.body, saved.body)),
      ),
  }
}

export const undoNote = (
  entry: EntryOf<'note.created' | 'note.deleted' | 'note.restored'>,
  present: Present,
): EntryUndo | null => {
  const { noteId } = entry.data
  const { contactId, record } = present
  const [take, give] = [deleting(contactId, noteId), restoring(contactId, noteId)]
  const note = record.notes.notes.find(({ id }) => id === noteId)
  if (entry.kind === 'note.deleted')
    return note ? { why: t('whyNot.noteBack', ns) } : { run: () => performUndo(give, () => take) }
  if (!note) return unread(present)
  if (note.editedAt !== null && Date.parse(note.editedAt) > Date.parse(entry.at))
    return { why: t('whyNot.noteEdited', ns) }
  return { run: () => performUndo(take, () => give) }
}
