import type { CreateNote } from '@dossier/contracts/notes/inputs'
import type { NoteView } from '@dossier/contracts/notes/views'
import { t } from '../../i18n/i18n.ts'
import { type Change, change, recordScope, shownInPlace, step } from '../../lib/change.ts'
import { client } from '../../lib/trpc.ts'
import { mentionedIn } from './mention.ts'
import { notesTarget, writeNotes } from './queries.ts'

type Notes = readonly NoteView[]

const ns = { ns: 'notes' } as const

/** A note where it belongs by time, newest first, in place of what stands there by its id. */
const withNote = (notes: Notes, note: NoteView): Notes =>
  [...notes.filter(({ id }) => id !== note.id), note].toSorted(
    (a, b) => Date.parse(b.createdAt) - Date.parse(a.createdAt),
  )
const without = (notes: Notes, noteId: string) => notes.filter(({ id }) => id !== noteId)
const withChanged = (notes: Notes, noteId: string, changed: Partial<NoteView>) =>
  notes.map((note) => (note.id === noteId ? { ...note, ...changed } : note))

const putNote = (contactId: string) => (note: NoteView) =>
  writeNotes(contactId, (notes) => withNote(notes, note))

/** `note` is what it looks like until the server has made it. */
type Create = { input: CreateNote; note: NoteView }

export const createNote = (contactId: string): Change<Create, NoteView> =>
  change({
    scope: recordScope(contactId),
    send: ({ input }) => client.notes.create.mutate(input),
    optimistic: ({ note }) => [notesTarget(contactId).lay((notes) => withNote(notes, note))],
    write: putNote(contactId),
    happened: () => [{ act: 'note.created', recordId: contactId }],
    message: () => t('saved', ns),
    undo: (note) => step(deleteNote(contactId), { noteId: note.id, note }, t('removed', ns)),
    failure: shownInPlace,
  })

/** `was` is the text that the editing began from. */
type Edit = { noteId: string; body: string; was: string }

/** The text of a note that an edit makes; `message` is for an edit that is not typed. */
export const editNote = (contactId: string, message: string = t('saved', ns)): Change<Edit, NoteView> =>
  change({
    scope: recordScope(contactId),
    send: ({ noteId, body, was }) =>
      client.notes.edit.mutate({ noteId, body, mentions: mentionedIn(body), was }),
    optimistic: ({ noteId, body }) => [
      notesTarget(contactId).lay((notes) => withChanged(notes, noteId, { body })),
    ],
    write: putNote(contactId),
    happened: () => [{ act: 'note.edited', recordId: contactId }],
    message: () => message,
    undo: (note, { noteId, was }) =>
      step(editNote(contactId), { noteId, body: was, was: note.body }, t('putBack', ns)),
    failure: shownInPlace,
  })

/** `note` is known where it was among those read. */
type Gone = { noteId: string; note: NoteView | null }

export const deleteNote = (contactId: string): Change<Gone, NoteView> =>
  change({
    scope: recordScope(contactId),
    send: ({ noteId }) => client.notes.delete.mutate({ noteId }),
    optimistic: ({ noteId }) => [notesTarget(contactId).lay((notes) => without(notes, noteId))],
    write: (_, { noteId }) => writeNotes(contactId, (notes) => without(notes, noteId)),
    happened: () => [{ act: 'note.deleted', recordId: contactId }],
    message: () => t('deleted', ns),
    undo: (_, gone) => step(restoreNote(contactId), gone, t('restored', ns)),
  })

export const restoreNote = (contactId: string): Change<Gone, NoteView> =>
  change({
    scope: recordScope(contactId),
    send: ({ noteId }) => client.notes.restore.mutate({ noteId }),
    optimistic: ({ note }) =>
      note === null ? [] : [notesTarget(contactId).lay((notes) => withNote(notes, note))],
    write: putNote(contactId),
    happened: () => [{ act: 'note.restored', recordId: contactId }],
    message: () => t('restored', ns),
    undo: (note, { noteId }) => step(deleteNote(contactId), { noteId, note }, t('deleted', ns)),
  })

type Pin = { note: NoteView; pinnedAt: string | null }
const pinWords = (pinnedAt: string | null) => (pinnedAt === null ? t('unpinned', ns) : t('pinned', ns))

/** Keeps a note above the others, or lets it go where `pinnedAt` is null. */
export const pinNote = (contactId: string): Change<Pin, NoteView> =>
  change({
    scope: recordScope(contactId),
    send: ({ note, pinnedAt }) => client.notes.pin.mutate({ noteId: note.id, isPinned: pinnedAt !== null }),
    optimistic: ({ note, pinnedAt }) => [
      notesTarget(contactId).lay((notes) => withChanged(notes, note.id, { pinnedAt })),
    ],
    write: putNote(contactId),
    happened: ({ pinnedAt }) => [
      { act: pinnedAt === null ? 'note.unpinned' : 'note.pinned', recordId: contactId },
    ],
    message: (_, { pinnedAt }) => pinWords(pinnedAt),
    undo: (_, { note }) =>
      step(pinNote(contactId), { note, pinnedAt: note.pinnedAt }, pinWords(note.pinnedAt)),
  })
