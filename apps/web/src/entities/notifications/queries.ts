import type { NotificationPage } from '@dossier/contracts/notifications/views'
import { type InfiniteData, infiniteQueryOptions, useInfiniteQuery } from '@tanstack/react-query'
import { useMemo } from 'react'
import type { Readers } from '../../lib/live/hints.ts'
import { optimisticTarget, useOptimistic } from '../../lib/optimistic.ts'
import { queryClient } from '../../lib/query-client.ts'
import { client, trpc } from '../../lib/trpc.ts'

type Pages = InfiniteData<NotificationPage, string | null>

export const notificationsTarget = optimisticTarget<readonly NotificationPage[]>('notifications')

const notificationsOptions = () =>
  infiniteQueryOptions({
    queryKey: trpc.notifications.list.infiniteQueryKey({}),
    queryFn: ({ pageParam, signal }) => client.notifications.list.query({ cursor: pageParam }, { signal }),
    initialPageParam: null as string | null,
    getNextPageParam: (page: NotificationPage) => page.nextCursor,
  })

/** What the reader should know, the latest first; what was just read shows as read. */
export const useNotificationPages = () => {
  const query = useInfiniteQuery(notificationsOptions())
  const lay = useOptimistic(notificationsTarget)
  const { data } = query
  const pages = useMemo(() => data && lay(data.pages), [data, lay])
  return { query, pages, unread: pages?.[0]?.unread }
}

/** Puts what was confirmed into the pages that were read. */
export const writeNotifications = (put: (pages: readonly NotificationPage[]) => NotificationPage[]) =>
  queryClient.setQueryData(
    notificationsOptions().queryKey,
    (read: Pages | undefined) => read && { ...read, pages: put(read.pages) },
  )

export const readNotificationsAgain = () => queryClient.invalidateQueries(trpc.notifications.pathFilter())

export const notificationReaders = {
  notifications: () => void readNotificationsAgain(),
} satisfies Partial<Readers>
