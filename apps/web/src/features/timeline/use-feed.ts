import type { TimelineEntryView, TimelinePage } from '@dossier/contracts/timeline'
import { useInfiniteQuery } from '@tanstack/react-query'
import { useEffect, useEffectEvent, useMemo, useRef } from 'react'
import { narrowedTimelineOptions, timelineOptions } from '../../lib/record/record-query.ts'
import { usePreviews, useRecord } from '../../lib/record/use-record.ts'
import { type FeedFilter, isNarrowing, toTimelineFilter } from './feed-filter.ts'

/** Pages read towards now may overlap what is there already. */
const entriesOf = (pages: readonly TimelinePage[] | undefined): TimelineEntryView[] => {
  const byId = new Map(pages?.flatMap(({ entries }) => entries).map((entry) => [entry.id, entry]))
  return [...byId.values()]
}

/**
 * The feed as the reader sees it: the newest first as the record brings it, or narrowed by a filter, or around
 * the entry of a permalink that is not among those read. Unconfirmed changes lie over it.
 */
export const useFeed = (contactId: string, filter: FeedFilter, entryId: string | null) => {
  const { record, isSettled } = useRecord(contactId)
  const previews = usePreviews(contactId)
  // The record brings the first page; where it fails, this section asks for itself.
  const plain = useInfiniteQuery({ ...timelineOptions(contactId), enabled: isSettled })
  const latest = useMemo(() => entriesOf(plain.data?.pages), [plain.data])

  const isFiltered = isNarrowing(filter)
  const isElsewhere = entryId !== null && plain.data !== undefined && !latest.some(({ id }) => id === entryId)
  const around = isFiltered || !isElsewhere ? null : entryId
  const isNarrow = isFiltered || around !== null
  const narrowed = useInfiniteQuery({
    ...narrowedTimelineOptions(contactId, toTimelineFilter(filter), around),
    enabled: isNarrow && isSettled,
  })

  // News may belong into what the filter leaves.
  const newest = latest[0]?.id
  const known = useRef(newest)
  const onNewest = useEffectEvent((id: string | undefined) => {
    if (isFiltered && known.current !== id) void narrowed.refetch()
    known.current = id
  })
  useEffect(() => onNewest(newest), [newest])

  const shown = useMemo(
    () => (isNarrow ? entriesOf(narrowed.data?.pages) : latest),
    [isNarrow, narrowed.data, latest],
  )
  const entries = useMemo(
    () =>
      previews.reduce<readonly TimelineEntryView[]>(
        (seen, { timeline: lay }) => (lay ? lay(seen) : seen),
        shown,
      ),
    [previews, shown],
  )
  return {
    entries,
    latest,
    query: isNarrow ? narrowed : plain,
    isFiltered,
    isAround: around !== null,
    canEdit: record?.abilities.edit ?? false,
  }
}
