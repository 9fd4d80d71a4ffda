import { expect, test } from 'vitest'
import { dayAfter, dayIn, instantOf } from './index.ts'

const at = (on: string, time: string, timeZone: string) => instantOf({ on, time, timeZone }).toISOString()

test('a wall time means the instant that clocks of its zone show it at', () => {
  expect(at('2026-12-01', '09:00', 'Europe/Berlin')).toBe('2026-12-01T08:00:00.000Z')
  expect(at('2026-07-01', '09:00', 'Europe/Berlin')).toBe('2026-07-01T07:00:00.000Z')
  expect(at('2026-12-01', '09:00', 'Pacific/Kiritimati')).toBe('2026-11-30T19:00:00.000Z')
})

test('a time that the clocks skip is later by what they skip, of one shown twice the first is meant', () => {
  expect(at('2026-03-29', '02:30', 'Europe/Berlin')).toBe('2026-03-29T01:30:00.000Z')
  expect(at('2026-10-25', '02:30', 'Europe/Berlin')).toBe('2026-10-25T00:30:00.000Z')
})

test('what day it is depends on the zone, and the day after follows the calendar', () => {
  const instant = new Date('2026-12-01T02:00:00Z')
  expect(['America/New_York', 'UTC', 'Asia/Tokyo'].map((zone) => dayIn(zone, instant))).toEqual([
    '2026-11-30',
    '2026-12-01',
    '2026-12-01',
  ])
  expect([dayAfter('2028-02-28'), dayAfter('2026-12-31')]).toEqual(['2028-02-29', '2027-01-01'])
})
