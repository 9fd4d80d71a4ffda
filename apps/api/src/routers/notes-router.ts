import {
  editNote as editInput,
  listNotes as listInput,
  noteId,
  writeNote as writeInput,
} from '@dossier/contracts/notes'
import { deleteNote, editNote, listNotes, restoreNote, writeNote } from '@dossier/core/notes'
import { router, staffProcedure } from '../trpc/procedures.ts'

export const notesRouter = router({
  list: staffProcedure.input(listInput).query(({ ctx, input }) => listNotes(ctx, input)),
  write: staffProcedure.input(writeInput).mutation(({ ctx, input }) => writeNote(ctx, input)),
  edit: staffProcedure.input(editInput).mutation(({ ctx, input }) => editNote(ctx, input)),
  delete: staffProcedure.input(noteId).mutation(({ ctx, input }) => deleteNote(ctx, input)),
  restore: staffProcedure.input(noteId).mutation(({ ctx, input }) => restoreNote(ctx, input)),
})
