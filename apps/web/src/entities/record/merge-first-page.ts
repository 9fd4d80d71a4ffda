import type { NotePage } from '@dossier/contracts/notes/views'
import type { TimelinePage } from '@dossier/contracts/timeline/views'
import type { InfiniteData } from '@tanstack/react-query'

type Pages<Page> = InfiniteData<Page, string | null>

const only = <Page>(page: Page): Pages<Page> => ({ pages: [page], pageParams: [null] })

/**
 * Newest entries over those read before. The feed only ever grows at its top: where the new page reaches what
 * was read, the rest is kept as it is; where more happened than a page holds, reading begins anew.
 */
export const mergeTimeline = (
  old: Pages<TimelinePage> | undefined,
  page: TimelinePage,
): Pages<TimelinePage> => {
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

/** Notes can change and go anywhere in the list: only a first page is replaced, more are read again. */
export const mergeNotes = (old: Pages<NotePage> | undefined, page: NotePage): Pages<NotePage> =>
  old && old.pages.length > 1 ? old : only(page)
