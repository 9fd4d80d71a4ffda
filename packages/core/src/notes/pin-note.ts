import { type PinNote, pinNoteInput } from '@dossier/contracts/notes/inputs'
import type { NoteView } from '@dossier/contracts/notes/views'
import { inTransaction } from '@dossier/db'
import { notes } from '@dossier/db/schema'
import { eq } from 'drizzle-orm'
import type { Ctx } from '../context/index.ts'
import { notFound, parseInput } from '../errors/index.ts'
import { appendAudit } from '../events/index.ts'
import { authorize } from '../policy/index.ts'
import { getNote, lockNote } from './note-rows.ts'

/** Keeps a note above the others, or lets it go. */
export const pinNote = async (ctx: Ctx, input: PinNote): Promise<NoteView> => {
  authorize(ctx.actor, 'contacts.write')
  const { noteId, isPinned } = parseInput(pinNoteInput, input)
  return inTransaction(ctx.db, ctx.workspaceId, async (tx) => {
    const { recordId, pinnedAt, deletedAt } = await lockNote(tx, noteId)
    if (deletedAt) throw notFound('note.notFound')
    if ((pinnedAt !== null) === isPinned) return getNote(tx, noteId)
    await tx
      .update(notes)
      .set({ pinnedAt: isPinned ? ctx.now() : null })
      .where(eq(notes.id, noteId))
    appendAudit(tx, ctx, { act: isPinned ? 'note.pinned' : 'note.unpinned', recordId, subjectId: noteId })
    return getNote(tx, noteId)
  })
}
