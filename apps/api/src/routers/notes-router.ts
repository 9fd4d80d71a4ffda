import {
  editNote as editInput,
  listNotes as listInput,
  noteId,
  pinNote as pinInput,
  writeNote as writeInput,
} from '@dossier/contracts/notes'
import {
  deleteNote,
  editNote,
  listNotes,
  listNoteVersions,
  pinNote,
  restoreNote,
  writeNote,
} from '@dossier/core/notes'
import { router, staffProcedure } from '../trpc/procedures.ts'

export const notesRouter = router({
  list: staffProcedure.input(listInput).query(({ ctx, input }) => listNotes(ctx, input)),
  versions: staffProcedure.input(noteId).query(({ ctx, input }) => listNoteVersions(ctx, input)),
  write: staffProcedure.input(writeInput).mutation(({ ctx, input }) => writeNote(ctx, input)),
  edit: staffProcedure.input(editInput).mutation(({ ctx, input }) => editNote(ctx, input)),
  pin: staffProcedure.input(pinInput).mutation(({ ctx, input }) => pinNote(ctx, input)),
  delete: staffProcedure.input(noteId).mutation(({ ctx, input }) => deleteNote(ctx, input)),
  restore: staffProcedure.input(noteId).mutation(({ ctx, input }) => restoreNote(ctx, input)),
})
