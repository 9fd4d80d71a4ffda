import { listBackgroundWorkInput } from '@dossier/contracts/background/inputs'
import { deliveryIdInput } from '@dossier/contracts/deliveries/inputs'
import { getBackground, listBackgroundWork } from '@dossier/core/background'
import { retryEmail } from '@dossier/core/deliveries'
import { router, searchProcedure, staffProcedure } from '../trpc/procedures.ts'

export const backgroundRouter = router({
  state: staffProcedure.query(({ ctx }) => getBackground(ctx)),
  work: searchProcedure.input(listBackgroundWorkInput).query(async ({ ctx, input }) => ({
    ...(await listBackgroundWork(ctx, input)),
    temporalUi: ctx.parts.config.temporalUi,
  })),
  retryEmail: staffProcedure.input(deliveryIdInput).mutation(({ ctx, input }) => retryEmail(ctx, input)),
})
