import {
  listNotifications as listInput,
  readNotifications as readInput,
} from '@dossier/contracts/notifications'
import { listNotifications, readNotifications } from '@dossier/core/notifications'
import { router, staffProcedure } from '../trpc/procedures.ts'

export const notificationsRouter = router({
  list: staffProcedure.input(listInput).query(({ ctx, input }) => listNotifications(ctx, input)),
  read: staffProcedure.input(readInput).mutation(({ ctx, input }) => readNotifications(ctx, input)),
})
