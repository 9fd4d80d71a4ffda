import type { NotificationPage } from '@dossier/contracts/notifications/views'
import { type Change, change } from '../../lib/change.ts'
import { client } from '../../lib/trpc.ts'
import { notificationsTarget, readNotificationsAgain, writeNotifications } from './queries.ts'

type Pages = readonly NotificationPage[]
/** All of them where `ids` is null. */
type Read = { ids: string[] | null; at: string }

const withRead =
  ({ ids, at }: Read) =>
  (pages: Pages) => {
    const isRead = (id: string) => ids === null || ids.includes(id)
    const fresh = pages
      .flatMap((page) => page.notifications)
      .filter(({ id, readAt }) => readAt === null && isRead(id)).length
    return pages.map((page) => ({
      ...page,
      unread: ids === null ? 0 : Math.max(0, page.unread - fresh),
      notifications: page.notifications.map((one) =>
        one.readAt === null && isRead(one.id) ? { ...one, readAt: at } : one,
      ),
    }))
  }

/** What the server then says is read here; the reader's other windows hear of it. */
export const readNotifications = (): Change<Read, { read: number }> =>
  change({
    scope: 'notifications',
    send: ({ ids }) => client.notifications.read.mutate({ ids }),
    optimistic: (read) => [notificationsTarget.lay(withRead(read))],
    write: (_, read) => {
      writeNotifications(withRead(read))
      void readNotificationsAgain()
    },
    happened: () => [],
  })
