import { setDoNotDisturbInput } from '@dossier/contracts/do-not-disturb/inputs'
import { setDoNotDisturb } from '@dossier/core/do-not-disturb'
import { router, staffProcedure } from '../trpc/procedures.ts'

export const doNotDisturbRouter = router({
  set: staffProcedure.input(setDoNotDisturbInput).mutation(({ ctx, input }) => setDoNotDisturb(ctx, input)),
})
