import type { TimelineFilter, TimelineGroup } from '@dossier/contracts/timeline'

/** What the reader has set to narrow the feed; days are `YYYY-MM-DD` of the viewer's zone, or empty. */
export type FeedFilter = {
  groups: TimelineGroup[]
  actorId: string | null
  from: string
  until: string
  search: string
  pinned: boolean
}
export const noFilter: FeedFilter = {
  groups: [],
  actorId: null,
  from: '',
  until: '',
  search: '',
  pinned: false,
}

/** How many of the filter's own fields are set; the search has a field of its own. */
export const countSet = ({ groups, actorId, from, until, pinned }: FeedFilter): number =>
  [groups.length > 0, actorId !== null, from !== '', until !== '', pinned].filter(Boolean).length

/** Midnight that begins a day of the viewer, `later` days after it. */
const instantOf = (day: string, later: number): string | null => {
  const [year, month, date] = day.split('-').map(Number)
  if (year === undefined || month === undefined || date === undefined || year < 1000) return null
  return new Date(year, month - 1, date + later).toISOString()
}

/** The filter as the server takes it: both days are within. */
export const toTimelineFilter = (filter: FeedFilter): TimelineFilter => ({
  ...filter,
  groups: filter.groups.toSorted(),
  search: filter.search.trim(),
  from: instantOf(filter.from, 0),
  until: instantOf(filter.until, 1),
})

export const isNarrowing = (filter: FeedFilter) => countSet(filter) > 0 || filter.search.trim() !== ''
