import { listNotificationsInput, readNotificationsInput } from '@dossier/contracts/notifications/inputs'
import { listNotifications, readNotifications } from '@dossier/core/notifications'
import { router, staffProcedure } from '../trpc/procedures.ts'

export const notificationsRouter = router({
  list: staffProcedure.input(listNotificationsInput).query(({ ctx, input }) => listNotifications(ctx, input)),
  read: staffProcedure
    .input(readNotificationsInput)
    .mutation(({ ctx, input }) => readNotifications(ctx, input)),
})
