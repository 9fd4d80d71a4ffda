import type { NoteView } from '@dossier/contracts/notes/views'
import type { MeView, StaffView } from '@dossier/contracts/staff/views'
import { uuidv7 } from 'uuidv7'
import { perform, performAloud, type RecordAct } from '../../lib/acts/perform.ts'
import { failureWords } from '../../i18n/failure-words.ts'
import { t } from '../../i18n/i18n.ts'
import type { Outcome } from '../../lib/acts/act-runner.ts'
import { checkInput } from '../../lib/check-input.ts'
import type { Failure } from '../../lib/failure.ts'
import type { SaveOutcome } from '../../lib/inline-edit.ts'
import { mentionedIn } from '../../entities/notes/mention.ts'
import { queryClient } from '../../lib/query-client.ts'
import { timelineOptions } from '../../entities/record/record-query.ts'
import { writeNotes } from '../../entities/record/write-record.ts'
import { client } from '../../lib/trpc.ts'

const said = { ns: 'notes' } as const

/** Puts a note where it belongs by time, newest first, in place of what stands there by its id. */
const withNote = (notes: readonly NoteView[], note: NoteView): readonly NoteView[] =>
  [...notes.filter(({ id }) => id !== note.id), note].toSorted((a, b) => (a.createdAt < b.createdAt ? 1 : -1))

const without = (notes: readonly NoteView[], noteId: string) => notes.filter(({ id }) => id !== noteId)

const act = (
  contactId: string,
  look: (notes: readonly NoteView[]) => readonly NoteView[],
  send: () => Promise<NoteView>,
  settle: (notes: readonly NoteView[], note: NoteView) => readonly NoteView[],
  words: string,
): RecordAct<NoteView> => ({
  subject: contactId,
  preview: { notes: look },
  send,
  confirm: (note) => writeNotes(contactId, (notes) => settle(notes, note)),
  said: words,
})

const deleting = (contactId: string, noteId: string, words: string) =>
  act(
    contactId,
    (notes) => without(notes, noteId),
    () => client.notes.delete.mutate({ noteId }),
    (notes) => without(notes, noteId),
    words,
  )

const restoring = (contactId: string, note: NoteView) =>
  act(
    contactId,
    (notes) => withNote(notes, note),
    () => client.notes.restore.mutate({ noteId: note.id }),
    withNote,
    t('restored', said),
  )

const editing = (
  contactId: string,
  note: NoteView,
  body: string,
  mentions: string[],
  was: string,
  words: string,
) =>
  act(
    contactId,
    (notes) => notes.map((one) => (one.id === note.id ? { ...one, body } : one)),
    () => client.notes.edit.mutate({ noteId: note.id, body, mentions, was }),
    withNote,
    words,
  )

const refusal = (failure: Failure): SaveOutcome<string> =>
  failure.conflict
    ? { ok: false, theirs: failure.conflict.current ?? '', by: failure.conflict.changedBy }
    : { ok: false, problem: failureWords(failure) }

const toSaveOutcome = (outcome: Outcome<unknown>): SaveOutcome<string> =>
  outcome.ok ? { ok: true } : refusal(outcome.failure)

/** `noteId` is made when the writing begins: sending the same text again cannot write it twice. */
export const createNote = async (
  contactId: string,
  noteId: string,
  body: string,
  me: MeView,
  people: readonly StaffView[],
): Promise<SaveOutcome<string>> => {
  const mentions = mentionedIn(body)
  const parsed = await checkInput('createNote', { noteId, contactId, body, mentions })
  if (!parsed.ok) return refusal(parsed.failure)
  const { input } = parsed
  const draft: NoteView = {
    id: noteId,
    body: input.body,
    author: { kind: 'staff', id: me.staffId, name: me.name },
    mentions: people.filter(({ id }) => mentions.includes(id)),
    createdAt: new Date().toISOString(),
    editedAt: null,
    pinnedAt: null,
    versions: 0,
  }
  const outcome = await perform({
    ...act(
      contactId,
      (notes) => withNote(notes, draft),
      () => client.notes.write.mutate(input),
      withNote,
      t('saved', said),
    ),
    takeBack: () => performAloud(deleting(contactId, noteId, t('removed', said))),
  })
  return toSaveOutcome(outcome)
}

/** Who deleted a note, as far as the activity tells. */
const deleterOf = (contactId: string, noteId: string) =>
  queryClient
    .getQueryData(timelineOptions(contactId).queryKey)
    ?.pages.flatMap(({ entries }) => entries)
    .find((entry) => entry.kind === 'note.deleted' && entry.data.noteId === noteId)?.actor.name ?? null

export const newNoteId = () => uuidv7()

/** Where the note was deleted meanwhile, what it holds now is nothing. */
export const editNote = async (
  contactId: string,
  note: NoteView,
  body: string,
  was: string,
  words: string = t('saved', said),
): Promise<SaveOutcome<string>> => {
  // Whoever keeps the text of a note that a colleague deleted brings the note back with it.
  if (was === '') {
    const back = await performAloud(restoring(contactId, note))
    return back.ok ? editNote(contactId, back.answer, body, back.answer.body) : refusal(back.failure)
  }
  const mentions = mentionedIn(body)
  const parsed = await checkInput('editNote', { noteId: note.id, body, mentions, was })
  if (!parsed.ok) return refusal(parsed.failure)
  const outcome = await perform({
    ...editing(contactId, note, parsed.input.body, mentions, was, words),
    takeBack: (saved) =>
      performAloud(editing(contactId, note, was, mentionedIn(was), saved.body, t('putBack', said))),
  })
  return !outcome.ok && outcome.failure.reason === 'note.notFound'
    ? { ok: false, theirs: '', by: deleterOf(contactId, note.id) }
    : toSaveOutcome(outcome)
}

/** Puts an earlier text back, as an edit like any other; answers why it could not. */
export const restoreText = async (
  contactId: string,
  note: NoteView,
  body: string,
): Promise<string | null> => {
  const outcome = await editNote(contactId, note, body, note.body, t('textRestored', said))
  if (outcome.ok) return null
  return 'problem' in outcome ? outcome.problem : t('field.changedMeanwhile', { ns: 'errors' })
}

export const deleteNote = (contactId: string, note: NoteView) =>
  performAloud({
    ...deleting(contactId, note.id, t('deleted', said)),
    takeBack: () => performAloud(restoring(contactId, note)),
  })

const pinning = (contactId: string, note: NoteView, pinnedAt: string | null, words: string) =>
  act(
    contactId,
    (notes) => notes.map((one) => (one.id === note.id ? { ...one, pinnedAt } : one)),
    () => client.notes.pin.mutate({ noteId: note.id, isPinned: pinnedAt !== null }),
    withNote,
    words,
  )

/** Keeps a note above the others, or lets it go. */
export const pinNote = (contactId: string, note: NoteView) => {
  const pinnedAt = note.pinnedAt === null ? new Date().toISOString() : null
  const [done, undone] =
    pinnedAt === null ? [t('unpinned', said), t('pinned', said)] : [t('pinned', said), t('unpinned', said)]
  return performAloud({
    ...pinning(contactId, note, pinnedAt, done),
    takeBack: () => performAloud(pinning(contactId, note, note.pinnedAt, undone)),
  })
}
