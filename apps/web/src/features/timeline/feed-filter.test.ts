import { expect, test } from 'vitest'
import { countSet, isNarrowing, noFilter, toTimelineFilter } from './feed-filter.ts'

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
