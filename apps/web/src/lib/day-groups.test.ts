import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { daysBefore, groupByDay } from './day-groups.ts'

const zone = process.env['TZ']
beforeAll(() => {
  process.env['TZ'] = 'America/New_York'
})
afterAll(() => {
  if (zone === undefined) delete process.env['TZ']
  else process.env['TZ'] = zone
})

describe('days of the viewer', () => {
  test('an evening in New York belongs to its own day, though it is tomorrow in London', () => {
    const groups = groupByDay([
      { at: '2026-11-18T03:30:00.000Z' },
      { at: '2026-11-17T14:00:00.000Z' },
      { at: '2026-11-17T04:59:00.000Z' },
    ])
    expect(groups.map(({ day, items }) => [day, items.length])).toEqual([
      ['2026-11-17', 2],
      ['2026-11-16', 1],
    ])
  })

  test.each([
    ['the day the clocks go back', '2026-11-01T04:30:00.000Z', '2026-11-02T04:59:00.000Z', 0],
    ['across the day the clocks go back', '2026-11-01T03:30:00.000Z', '2026-11-02T05:30:00.000Z', 2],
    ['across the day the clocks go forward', '2026-03-08T04:30:00.000Z', '2026-03-09T04:30:00.000Z', 2],
    ['a minute before midnight', '2026-11-18T04:59:00.000Z', '2026-11-18T05:01:00.000Z', 1],
  ])('counts calendar days: %s', (_case, at, now, days) => {
    expect(daysBefore(new Date(at), new Date(now))).toBe(days)
  })
})
