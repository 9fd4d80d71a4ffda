import {
  createNoteInput,
  editNoteInput,
  listNotesInput,
  listNoteVersionsInput,
  noteIdInput,
  pinNoteInput,
} from '@dossier/contracts/notes/inputs'
import {
  deleteNote,
  editNote,
  listNotes,
  listNoteVersions,
  pinNote,
  restoreNote,
  createNote,
} from '@dossier/core/notes'
import { router, staffProcedure } from '../trpc/procedures.ts'

export const notesRouter = router({
  list: staffProcedure.input(listNotesInput).query(({ ctx, input }) => listNotes(ctx, input)),
  versions: staffProcedure
    .input(listNoteVersionsInput)
    .query(({ ctx, input }) => listNoteVersions(ctx, input)),
  create: staffProcedure.input(createNoteInput).mutation(({ ctx, input }) => createNote(ctx, input)),
  edit: staffProcedure.input(editNoteInput).mutation(({ ctx, input }) => editNote(ctx, input)),
  pin: staffProcedure.input(pinNoteInput).mutation(({ ctx, input }) => pinNote(ctx, input)),
  delete: staffProcedure.input(noteIdInput).mutation(({ ctx, input }) => deleteNote(ctx, input)),
  restore: staffProcedure.input(noteIdInput).mutation(({ ctx, input }) => restoreNote(ctx, input)),
})
