import {
  addEmail as addInput,
  changeEmail as changeInput,
  emailId,
  markEmail as markInput,
} from '@dossier/contracts/addresses'
import { addEmail, changeEmail, makeEmailPrimary, markEmail, removeEmail } from '@dossier/core/addresses'
import { router, staffProcedure } from '../trpc/procedures.ts'

export const emailsRouter = router({
  add: staffProcedure.input(addInput).mutation(({ ctx, input }) => addEmail(ctx, input)),
  change: staffProcedure.input(changeInput).mutation(({ ctx, input }) => changeEmail(ctx, input)),
  makePrimary: staffProcedure.input(emailId).mutation(({ ctx, input }) => makeEmailPrimary(ctx, input)),
  mark: staffProcedure.input(markInput).mutation(({ ctx, input }) => markEmail(ctx, input)),
  remove: staffProcedure.input(emailId).mutation(({ ctx, input }) => removeEmail(ctx, input)),
})
