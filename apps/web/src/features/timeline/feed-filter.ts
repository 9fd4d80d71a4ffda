import type { TimelineFilter } from '@dossier/contracts/timeline/inputs'
import { type TimelineGroup, timelineGroups } from '@dossier/contracts/timeline/kinds'
import { shownAs } from './shown-as.ts'

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

const isGroup = (name: string): name is TimelineGroup => Object.hasOwn(timelineGroups, name)
export const groupNames = Object.keys(timelineGroups).filter(isGroup)

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
  shownAs: shownAs(filter.search),
  from: instantOf(filter.from, 0),
  until: instantOf(filter.until, 1),
})

export const isNarrowing = (filter: FeedFilter) => countSet(filter) > 0 || filter.search.trim() !== ''

const text = (value: unknown) => (typeof value === 'string' ? value : '')
const dayOf = (value: unknown) => (/^\d{4}-\d\d-\d\d$/.test(text(value)) ? text(value) : '')

/** The filter that an address holds, read with care: anybody can write one. */
export const filterOfAddress = (address: Record<string, unknown>, search: string): FeedFilter => {
  const by = text(address['by'])
  return {
    groups: text(address['kinds']).split(',').filter(isGroup),
    actorId: /^[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}$/.test(by) ? by : null,
    from: dayOf(address['from']),
    until: dayOf(address['until']),
    pinned: Number(address['pinned']) === 1,
    search,
  }
}

/** The same for the address, all but what was searched for; empty where nothing is set. */
export const filterInAddress = ({ groups, actorId, from, until, pinned }: FeedFilter): string => {
  const parts = [
    groups.length > 0 && `kinds=${groups.join(',')}`,
    actorId !== null && `by=${actorId}`,
    from !== '' && `from=${from}`,
    until !== '' && `until=${until}`,
    pinned && 'pinned=1',
  ].filter((part) => part !== false)
  return parts.length > 0 ? `?${parts.join('&')}` : ''
}
