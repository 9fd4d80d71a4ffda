import type { TimelinePage } from '@dossier/contracts/timeline/views'
import type { InfiniteData } from '@tanstack/react-query'

type Pages = InfiniteData<TimelinePage, string | null>

const only = (page: TimelinePage): Pages => ({ pages: [page], pageParams: [null] })

/**
 * Newest entries over those read before. The feed only ever grows at its top: where the new page reaches what
 * was read, the rest is kept as it is; where more happened than a page holds, reading begins anew.
 */
export const mergeNewest = (old: Pages | undefined, page: TimelinePage): Pages => {
  const last = page.entries.at(-1)
  if (!old || !last) return only(page)
  const known = old.pages.flatMap(({ entries }) => entries)
  const meets = known.findIndex(({ id }) => id === last.id)
  if (meets === -1) return only(page)
  const rest = known.slice(meets + 1)
  if (rest.length === 0) return only(page)
  const nextCursor = old.pages.at(-1)?.nextCursor ?? null
  return only({ ...page, entries: [...page.entries, ...rest], nextCursor })
}
