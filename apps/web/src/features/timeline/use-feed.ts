import type { TimelineEntryView, TimelinePage } from '@dossier/contracts/timeline/views'
import { useInfiniteQuery } from '@tanstack/react-query'
import { useEffect, useEffectEvent, useMemo, useRef } from 'react'
import { toFailure } from '../../lib/failure.ts'
import { useRecord } from '../../entities/record/use-record.ts'
import { entriesTarget, narrowedTimelineOptions, timelineOptions } from '../../entities/timeline/queries.ts'
import { useOptimistic } from '../../lib/optimistic.ts'
import { type FeedFilter, isNarrowing, toTimelineFilter } from './feed-filter.ts'
import { joinFeeds, withPins } from './join-feeds.ts'

type Entries = readonly TimelineEntryView[]
const none: Entries = []

/** Pages read towards now may overlap what is there already. */
const entriesOf = (pages: readonly TimelinePage[] | undefined): Entries => {
  const byId = new Map(pages?.flatMap(({ entries }) => entries).map((entry) => [entry.id, entry]))
  return [...byId.values()]
}

/**
 * The feed as the reader sees it: the newest first as the record brings it, or narrowed by a filter, or around
 * the entry of a permalink that is not among those read. Unconfirmed changes lie over it.
 */
export const useFeed = (contactId: string, filter: FeedFilter, entryId: string | null) => {
  const { record, isSettled } = useRecord(contactId)
  const lay = useOptimistic(entriesTarget(contactId))
  // The record brings the first page; where it fails, this section asks for itself.
  const plain = useInfiniteQuery({ ...timelineOptions(contactId), enabled: isSettled })
  const latest = useMemo(() => entriesOf(plain.data?.pages), [plain.data])
  const pinned = plain.data?.pages[0]?.pinned ?? none

  const isFiltered = isNarrowing(filter)
  const isElsewhere = entryId !== null && plain.data !== undefined && !latest.some(({ id }) => id === entryId)
  const around = isFiltered || !isElsewhere ? null : entryId
  const isNarrow = isFiltered || around !== null
  const narrowed = useInfiniteQuery({
    ...narrowedTimelineOptions(contactId, toTimelineFilter(filter), around),
    enabled: isNarrow && isSettled,
  })
  // What a filter left before is no place around an entry.
  const read = around !== null && narrowed.isPlaceholderData ? undefined : narrowed.data
  const isMissing =
    around !== null && narrowed.isError && toFailure(narrowed.error).reason === 'entry.notFound'
  const query = isNarrow && !isMissing ? narrowed : plain

  // News may belong into what the filter leaves.
  const newest = latest[0]?.id
  const known = useRef(newest)
  const onNewest = useEffectEvent((id: string | undefined) => {
    if (isFiltered && known.current !== id) void narrowed.refetch()
    known.current = id
  })
  useEffect(() => onNewest(newest), [newest])

  const shown = useMemo(() => {
    if (query === plain) return { entries: latest, isJoined: true }
    const found = entriesOf(read?.pages)
    return around === null ? { entries: found, isJoined: true } : joinFeeds(latest, found)
  }, [query, plain, latest, read, around])

  const entries = useMemo(() => {
    const seen = lay(withPins(shown.entries, pinned))
    return filter.pinned ? seen.filter(({ pinnedAt }) => pinnedAt !== null) : seen
  }, [lay, shown, pinned, filter.pinned])
  const above = useMemo(() => {
    const all = new Map(
      [...pinned, ...withPins(latest, pinned), ...entries].map((entry) => [entry.id, entry]),
    )
    return lay([...all.values()])
      .filter(({ pinnedAt }) => pinnedAt !== null)
      .toSorted((a, b) => Date.parse(b.pinnedAt ?? '') - Date.parse(a.pinnedAt ?? ''))
  }, [lay, latest, entries, pinned])

  return {
    entries,
    pinned: above,
    latest,
    query,
    /** There is something to show, be it that nothing happened. */
    isRead: (query === plain ? plain.data : read) !== undefined,
    isFiltered,
    /** Around an entry that is far from the newest. */
    isAround: around !== null && !isMissing && !shown.isJoined,
    /** Read from an entry in both directions, perhaps up to the newest. */
    isFromEntry: around !== null && !isMissing,
    isMissing,
    record,
    canEdit: record?.abilities.edit ?? false,
  }
}
