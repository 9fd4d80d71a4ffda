import { expect, test } from 'vitest'
import {
  countSet,
  type FeedFilter,
  filterInAddress,
  filterOfAddress,
  isNarrowing,
  noFilter,
  toTimelineFilter,
} from './feed-filter.ts'

test('the last day of a filter is within it', () => {
  const { from, until } = toTimelineFilter({ ...noFilter, from: '2026-02-27', until: '2026-02-28' })
  expect(from).toBe(new Date(2026, 1, 27).toISOString())
  expect(until).toBe(new Date(2026, 2, 1).toISOString())
})
test('a day that is half typed narrows nothing yet', () => {
  expect(toTimelineFilter({ ...noFilter, from: '0002-02-27' }).from).toBeNull()
})
test('each thing set counts once', () => {
  expect(countSet({ ...noFilter, groups: ['tags', 'notes'], pinned: true })).toBe(2)
  expect(isNarrowing({ ...noFilter, search: '  ' })).toBe(false)
})
test('an address holds the whole filter but the search, and what it cannot mean is left out', () => {
  const filter: FeedFilter = {
    groups: ['tags', 'notes'],
    actorId: '0198a1b2-0000-7000-8000-000000000001',
    from: '2026-02-27',
    until: '2026-02-28',
    search: '',
    pinned: true,
  }
  const address = Object.fromEntries(new URLSearchParams(filterInAddress(filter)))
  expect(filterOfAddress(address, '')).toEqual(filter)
  expect(filterInAddress(noFilter)).toBe('')
  const odd = { kinds: 'tags,constructor', by: 'me', from: 'yesterday', until: 7, pinned: 'yes' }
  expect(filterOfAddress(odd, '')).toEqual({ ...noFilter, groups: ['tags'] })
})
