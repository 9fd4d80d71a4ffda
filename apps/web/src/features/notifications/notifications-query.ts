import type { NotificationPage } from '@dossier/contracts/notifications/views'
import { type InfiniteData, infiniteQueryOptions } from '@tanstack/react-query'
import { failureWords } from '../../i18n/failure-words.ts'
import { toFailure } from '../../lib/failure.ts'
import { queryClient } from '../../lib/query-client.ts'
import { client, trpc } from '../../lib/trpc.ts'
import { toastFailed } from '../../kit/toast.tsx'

export const notificationsOptions = () =>
  infiniteQueryOptions({
    queryKey: trpc.notifications.list.infiniteQueryKey({}),
    queryFn: ({ pageParam, signal }) => client.notifications.list.query({ cursor: pageParam }, { signal }),
    initialPageParam: null as string | null,
    getNextPageParam: (page: NotificationPage) => page.nextCursor,
  })

type Pages = InfiniteData<NotificationPage, string | null>

/** As the pages look once these are read; all of them where `ids` is null. */
const withRead = (pages: Pages, ids: readonly string[] | null, at: string): Pages => {
  const isRead = (id: string) => ids === null || ids.includes(id)
  const fresh = pages.pages
    .flatMap((page) => page.notifications)
    .filter(({ id, readAt }) => readAt === null && isRead(id)).length
  return {
    ...pages,
    pages: pages.pages.map((page) => ({
      ...page,
      unread: ids === null ? 0 : Math.max(0, page.unread - fresh),
      notifications: page.notifications.map((one) =>
        one.readAt === null && isRead(one.id) ? { ...one, readAt: at } : one,
      ),
    })),
  }
}

/** Shows them as read at once; what the server then says holds. */
export const markRead = async (ids: string[] | null) => {
  const { queryKey } = notificationsOptions()
  await queryClient.cancelQueries({ queryKey })
  queryClient.setQueryData(
    queryKey,
    (pages: Pages | undefined) => pages && withRead(pages, ids, new Date().toISOString()),
  )
  try {
    await client.notifications.read.mutate({ ids })
  } catch (error) {
    toastFailed({ words: failureWords(toFailure(error)) })
  }
  await queryClient.invalidateQueries({ queryKey })
}
