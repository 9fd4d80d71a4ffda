import type { NoteView } from '@dossier/contracts/notes/views'
import type { Tx } from '@dossier/db'
import { notes } from '@dossier/db/schema'
import { and, eq, sql } from 'drizzle-orm'
import { notFound } from '../errors/index.ts'
import { isVisible } from '../records/index.ts'
import { noteJson } from './note-page.ts'

type NoteRow = typeof notes.$inferSelect

/** A note of a record that the reader may see. */
const visible = (noteId: string) => and(eq(notes.id, noteId), isVisible(notes.recordId))

/** The note's row, locked. A deleted note is found too, since deleting can be undone. */
export const lockNote = async (tx: Tx, noteId: string): Promise<NoteRow> => {
  const [note] = await tx.select().from(notes).where(visible(noteId)).for('update')
  if (!note) throw notFound('note.notFound')
  return note
}

export const getNote = async (tx: Tx, noteId: string): Promise<NoteView> => {
  const [found] = await tx
    .select({ note: sql<NoteView>`${noteJson}` })
    .from(notes)
    .where(visible(noteId))
  if (!found) throw notFound('note.notFound')
  return found.note
}
