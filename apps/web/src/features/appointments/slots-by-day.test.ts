import type { SlotView } from '@dossier/contracts/appointments/views'
import { expect, test } from 'vitest'
import { addDays, dayOf, daysWith, firstAfter, partsOfDay, slotsOn } from './slots-by-day.ts'

/** By the viewer's clock, whatever day that is for the calendar. */
const at = (day: number, hours: number): SlotView => ({
  startsAt: new Date(2031, 5, day, hours).toISOString(),
  start: { on: '2031-06-01', time: '00:00', timeZone: 'Pacific/Kiritimati' },
  staff: [],
})
const slots = [at(2, 0), at(2, 11), at(2, 12), at(2, 23), at(4, 9)]

test('slots stand on the viewer’s days, before and after their noon', () => {
  expect(daysWith(slots)).toEqual(['2031-06-02', '2031-06-04'])
  expect(slotsOn(slots, '2031-06-02')).toHaveLength(4)
  expect(partsOfDay(slotsOn(slots, '2031-06-02')).map(({ part, slots: of }) => [part, of.length])).toEqual([
    ['morning', 2],
    ['afternoon', 2],
  ])
  expect(partsOfDay([at(4, 9)]).map(({ part }) => part)).toEqual(['morning'])
})

test('the next one is that of a later day', () => {
  expect(firstAfter(slots, '2031-06-02')).toBe(slots[4])
  expect(firstAfter(slots, '2031-06-04')).toBeNull()
})

test('days are counted over the end of a month and a change of the clocks', () => {
  expect([addDays('2031-02-28', 1), addDays('2031-03-30', 1), addDays('2031-01-01', -1)]).toEqual([
    '2031-03-01',
    '2031-03-31',
    '2030-12-31',
  ])
  expect(dayOf(new Date(2031, 5, 2, 0, 0))).toBe('2031-06-02')
})
