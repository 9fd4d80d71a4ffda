import { type NoteId, noteIdInput } from '@dossier/contracts/notes/inputs'
import type { NoteVersionView } from '@dossier/contracts/notes/views'
import { inTransaction } from '@dossier/db'
import { notes, noteVersions, staff } from '@dossier/db/schema'
import { and, desc, eq } from 'drizzle-orm'
import type { Ctx } from '../context/index.ts'
import { notFound, parseInput } from '../errors/index.ts'
import { authorize } from '../policy/index.ts'
import { isVisible } from '../records/index.ts'

/** The texts that a note had before, the latest first; `by` is who replaced them. */
export const listNoteVersions = async (ctx: Ctx, input: NoteId): Promise<NoteVersionView[]> => {
  authorize(ctx.actor, 'contacts.read')
  const { noteId } = parseInput(noteIdInput, input)
  return inTransaction(ctx.db, ctx.workspaceId, async (tx) => {
    const [note] = await tx
      .select({ id: notes.id })
      .from(notes)
      .where(and(eq(notes.id, noteId), isVisible(notes.recordId)))
    if (!note) throw notFound('note.notFound')
    const rows = await tx
      .select({ body: noteVersions.body, by: staff.name, replacedAt: noteVersions.replacedAt })
      .from(noteVersions)
      .innerJoin(staff, eq(staff.id, noteVersions.editorId))
      .where(eq(noteVersions.noteId, noteId))
      .orderBy(desc(noteVersions.replacedAt), desc(noteVersions.id))
      .limit(100)
    return rows.map((row) => ({ ...row, replacedAt: row.replacedAt.toISOString() }))
  })
}
