import type { NoteView } from '@dossier/contracts/notes/views'
import type { Tx } from '@dossier/db'
import { notes } from '@dossier/db/schema'
import { eq, sql } from 'drizzle-orm'
import { notFound } from '../errors/index.ts'
import { noteJson } from './note-page.ts'

type NoteRow = typeof notes.$inferSelect

/** The note's row, locked. A deleted note is found too, since deleting can be undone. */
export const lockNote = async (tx: Tx, noteId: string): Promise<NoteRow> => {
  const [note] = await tx.select().from(notes).where(eq(notes.id, noteId)).for('update')
  if (!note) throw notFound('note.notFound')
  return note
}

export const getNote = async (tx: Tx, noteId: string): Promise<NoteView> => {
  const [found] = await tx
    .select({ note: sql<NoteView>`${noteJson}` })
    .from(notes)
    .where(eq(notes.id, noteId))
  if (!found) throw notFound('note.notFound')
  return found.note
}
