import type { TimelineFilter } from '@dossier/contracts/timeline/inputs'
import type { TimelineEntryView, TimelinePage } from '@dossier/contracts/timeline/views'
import { type InfiniteData, infiniteQueryOptions } from '@tanstack/react-query'
import type { Readers } from '../../lib/live/hints.ts'
import { optimisticTarget } from '../../lib/optimistic.ts'
import { queryClient } from '../../lib/query-client.ts'
import { client, trpc } from '../../lib/trpc.ts'
import { mergeNewest } from './merge-newest.ts'

type Entries = readonly TimelineEntryView[]
type Pages = InfiniteData<TimelinePage, string | null>

/** The entries of a contact's feed, whichever of them are read. */
export const entriesTarget = (contactId: string) => optimisticTarget<Entries>(`timeline ${contactId}`)

export const timelineOptions = (contactId: string) =>
  infiniteQueryOptions({
    queryKey: trpc.timeline.list.infiniteQueryKey({ contactId }),
    queryFn: ({ pageParam, signal }) =>
      client.timeline.list.query({ contactId, cursor: pageParam }, { signal }),
    initialPageParam: null as string | null,
    getNextPageParam: (page: TimelinePage) => page.nextCursor,
    // Read again on every hint.
    staleTime: Number.POSITIVE_INFINITY,
  })

/** Where a page of a narrowed feed begins, and which way it is read. */
type Place = { cursor: string | null; towards: 'older' | 'newer' }
const start: Place = { cursor: null, towards: 'older' }

/** The feed narrowed by a filter, or opened around one entry and read both ways from there. */
export const narrowedTimelineOptions = (contactId: string, filter: TimelineFilter, around: string | null) =>
  infiniteQueryOptions({
    queryKey: trpc.timeline.list.infiniteQueryKey({ contactId, filter, around }),
    queryFn: ({ pageParam, signal }) =>
      client.timeline.list.query(
        { contactId, filter, ...pageParam, around: pageParam.cursor === null ? around : null },
        { signal },
      ),
    initialPageParam: start,
    getNextPageParam: ({ nextCursor }: TimelinePage): Place | null =>
      nextCursor === null ? null : { cursor: nextCursor, towards: 'older' },
    getPreviousPageParam: ({ newerCursor }: TimelinePage): Place | null =>
      newerCursor === null || around === null ? null : { cursor: newerCursor, towards: 'newer' },
    staleTime: 0,
    placeholderData: (before) => before,
  })

/** Puts the newest page over what was read; pages further down are kept where they still fit. */
export const putNewest = async (contactId: string, page: TimelinePage) => {
  const { queryKey } = timelineOptions(contactId)
  // A page that is on its way would be put behind the pages of before.
  await queryClient.cancelQueries({ queryKey, exact: true })
  queryClient.setQueryData(queryKey, (old: Pages | undefined) => mergeNewest(old, page))
}

/** Reads every page again that was read. */
export const readFeedAgain = (contactId: string) =>
  queryClient.invalidateQueries({ queryKey: timelineOptions(contactId).queryKey, exact: true })

/** By contact, how often a confirmed answer was put into its feeds. */
const written = new Map<string, number>()

const readNewest = async (contactId: string): Promise<void> => {
  const before = written.get(contactId)
  const page = await client.timeline.list.query({ contactId }).catch(() => null)
  // What cannot be read is shown as such by whoever shows the feed.
  if (page === null) return readFeedAgain(contactId)
  // Read before the answer that was written meanwhile, it would take that back.
  return written.get(contactId) === before ? putNewest(contactId, page) : readNewest(contactId)
}

const isOnScreen = (contactId: string) =>
  queryClient
    .getQueryCache()
    .find({ queryKey: timelineOptions(contactId).queryKey, exact: true })
    ?.isActive() === true

export const timelineReaders = {
  timeline: ({ recordIds, isAll }, dirty) => {
    const record = dirty.get('contact')
    // A record that is read again brings the newest entries along.
    const isCovered = (contactId: string) =>
      record?.isAll === true || record?.recordIds.has(contactId) === true
    if (isAll && record?.isAll !== true) void queryClient.invalidateQueries(trpc.timeline.pathFilter())
    for (const contactId of recordIds)
      if (!isCovered(contactId))
        void (isOnScreen(contactId) ? readNewest(contactId) : readFeedAgain(contactId))
  },
} satisfies Partial<Readers>

/** Puts what was confirmed into every feed of the contact that has been read. */
export const writeFeeds = (
  contactId: string,
  entries: (entries: Entries) => TimelineEntryView[],
  pinned: (entries: Entries) => TimelineEntryView[] = entries,
) => {
  written.set(contactId, (written.get(contactId) ?? 0) + 1)
  queryClient.setQueriesData<Pages>(
    trpc.timeline.list.infiniteQueryFilter({ contactId }),
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

/** Who did something to the contact, as far as the entries read say. */
export const actorOf = (contactId: string, isIt: (entry: TimelineEntryView) => boolean): string | null =>
  queryClient
    .getQueryData(timelineOptions(contactId).queryKey)
    ?.pages.flatMap(({ entries }) => entries)
    .find(isIt)?.actor.name ?? null
