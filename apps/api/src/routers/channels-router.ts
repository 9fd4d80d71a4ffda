import { router, staffProcedure } from '../trpc/procedures.ts'

export const channelsRouter = router({
  state: staffProcedure.query(({ ctx }) => ctx.parts.config.channels),
})
