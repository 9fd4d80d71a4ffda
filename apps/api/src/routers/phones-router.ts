import {
  addPhone as addInput,
  changePhone as changeInput,
  phoneId,
  markPhone as markInput,
} from '@dossier/contracts/addresses'
import { addPhone, changePhone, makePhonePrimary, markPhone, removePhone } from '@dossier/core/addresses'
import { router, staffProcedure } from '../trpc/procedures.ts'

export const phonesRouter = router({
  add: staffProcedure.input(addInput).mutation(({ ctx, input }) => addPhone(ctx, input)),
  change: staffProcedure.input(changeInput).mutation(({ ctx, input }) => changePhone(ctx, input)),
  makePrimary: staffProcedure.input(phoneId).mutation(({ ctx, input }) => makePhonePrimary(ctx, input)),
  mark: staffProcedure.input(markInput).mutation(({ ctx, input }) => markPhone(ctx, input)),
  remove: staffProcedure.input(phoneId).mutation(({ ctx, input }) => removePhone(ctx, input)),
})
