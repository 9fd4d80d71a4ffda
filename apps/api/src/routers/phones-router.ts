import { addPhone as addInput, changePhone as changeInput, phoneId } from '@dossier/contracts/addresses'
import { addPhone, changePhone, makePhonePrimary, removePhone } from '@dossier/core/addresses'
import { router, staffProcedure } from '../trpc/procedures.ts'

export const phonesRouter = router({
  add: staffProcedure.input(addInput).mutation(({ ctx, input }) => addPhone(ctx, input)),
  change: staffProcedure.input(changeInput).mutation(({ ctx, input }) => changePhone(ctx, input)),
  makePrimary: staffProcedure.input(phoneId).mutation(({ ctx, input }) => makePhonePrimary(ctx, input)),
  remove: staffProcedure.input(phoneId).mutation(({ ctx, input }) => removePhone(ctx, input)),
})
