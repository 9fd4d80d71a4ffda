import { getBackground } from '@dossier/core/background'
import { router, staffProcedure } from '../trpc/procedures.ts'

export const backgroundRouter = router({
  state: staffProcedure.query(({ ctx }) => getBackground(ctx)),
})
