import { getMe } from '@dossier/core/staff'
import { router, staffProcedure } from '../trpc/procedures.ts'

export const sessionRouter = router({
  me: staffProcedure.query(async ({ ctx }) => {
    // Every window asks this once as it opens: often enough to keep a session in use alive.
    await ctx.renewSession()
    return getMe(ctx)
  }),
})
