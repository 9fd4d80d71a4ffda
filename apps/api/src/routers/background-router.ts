import { deliveryId, listBackgroundWork as workInput } from '@dossier/contracts/background'
import { getBackground, listBackgroundWork } from '@dossier/core/background'
import { retryEmail } from '@dossier/core/deliveries'
import { router, staffProcedure } from '../trpc/procedures.ts'

export const backgroundRouter = router({
  state: staffProcedure.query(({ ctx }) => getBackground(ctx)),
  work: staffProcedure.input(workInput).query(async ({ ctx, input }) => ({
    ...(await listBackgroundWork(ctx, input)),
    temporalUi: ctx.parts.config.temporalUi,
  })),
  retryEmail: staffProcedure.input(deliveryId).mutation(({ ctx, input }) => retryEmail(ctx, input)),
})
