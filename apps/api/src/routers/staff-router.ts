import { listStaff } from '@dossier/core/staff'
import { router, staffProcedure } from '../trpc/procedures.ts'

export const staffRouter = router({
  list: staffProcedure.query(({ ctx }) => listStaff(ctx)),
})
