import type { TimelineEntryView, TimelinePage } from '@dossier/contracts/timeline/views'
import type { InfiniteData } from '@tanstack/react-query'
import { queryClient } from '../../lib/query-client.ts'
import { trpc } from '../../lib/trpc.ts'

type Pages = InfiniteData<TimelinePage>
type Change = (entries: readonly TimelineEntryView[]) => TimelineEntryView[]

/** Puts what was confirmed into every feed of the contact that has been read. */
export const writeFeeds = (contactId: string, entries: Change, pinned: Change = entries) => {
  queryClient.setQueriesData<Pages>(
    trpc.contacts.timeline.infiniteQueryFilter({ contactId }),
    (feed) =>
      feed && {
        ...feed,
        pages: feed.pages.map((page) => ({
          ...page,
          entries: entries(page.entries),
          pinned: pinned(page.pinned),
        })),
      },
  )
}
