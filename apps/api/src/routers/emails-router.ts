import {
  addEmailInput,
  editEmailInput,
  emailIdInput,
  markEmailInput,
} from '@dossier/contracts/contact-points/inputs'
import { addEmail, editEmail, makeEmailPrimary, markEmail, removeEmail } from '@dossier/core/contact-points'
import { router, staffProcedure } from '../trpc/procedures.ts'

export const emailsRouter = router({
  add: staffProcedure.input(addEmailInput).mutation(({ ctx, input }) => addEmail(ctx, input)),
  edit: staffProcedure.input(editEmailInput).mutation(({ ctx, input }) => editEmail(ctx, input)),
  makePrimary: staffProcedure.input(emailIdInput).mutation(({ ctx, input }) => makeEmailPrimary(ctx, input)),
  mark: staffProcedure.input(markEmailInput).mutation(({ ctx, input }) => markEmail(ctx, input)),
  remove: staffProcedure.input(emailIdInput).mutation(({ ctx, input }) => removeEmail(ctx, input)),
})
