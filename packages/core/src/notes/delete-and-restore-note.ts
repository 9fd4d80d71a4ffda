import { type NoteId, noteIdInput } from '@dossier/contracts/notes/inputs'
import type { NoteView } from '@dossier/contracts/notes/views'
import { inTransaction } from '@dossier/db'
import { notes } from '@dossier/db/schema'
import { eq } from 'drizzle-orm'
import type { Ctx } from '../context/index.ts'
import { parseInput } from '../errors/index.ts'
import { appendEvent } from '../events/index.ts'
import { editNotifications } from '../notifications/index.ts'
import { authorize } from '../policy/index.ts'
import { excerpt } from './excerpt.ts'
import { getNote, lockNote } from './note-rows.ts'

/** Deletes a note; `restoreNote` brings it back. */
export const deleteNote = (ctx: Ctx, input: NoteId): Promise<NoteView> =>
  setDeleted(ctx, input, 'note.deleted')

/** Brings a deleted note back as it was. */
export const restoreNote = (ctx: Ctx, input: NoteId): Promise<NoteView> =>
  setDeleted(ctx, input, 'note.restored')

const setDeleted = async (
  ctx: Ctx,
  input: NoteId,
  kind: 'note.deleted' | 'note.restored',
): Promise<NoteView> => {
  authorize(ctx.actor, 'contacts.write')
  const { noteId } = parseInput(noteIdInput, input)
  const deletedAt = kind === 'note.deleted' ? ctx.now() : null
  return inTransaction(ctx.db, ctx.workspaceId, async (tx) => {
    const note = await lockNote(tx, noteId)
    if ((note.deletedAt === null) === (deletedAt === null)) return getNote(tx, noteId)
    await tx.update(notes).set({ deletedAt }).where(eq(notes.id, noteId))
    await editNotifications(tx, noteId, { hiddenAt: deletedAt })
    appendEvent(tx, ctx, {
      recordId: note.recordId,
      kind,
      subjectId: noteId,
      data: { noteId, excerpt: excerpt(note.body) },
      before: { deletedAt: note.deletedAt },
      after: { deletedAt },
    })
    return getNote(tx, noteId)
  })
}
