import { weekdays } from '@dossier/contracts/calendars/values'
import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { dayPlus, daysFrom, instantOf } from '../zoned-time/index.ts'
import {
  type Bookable,
  type Busy,
  freePeople,
  freeSlots,
  isOffered,
  offeredTimes,
  spanOf,
} from './free-time.ts'

const rosa = { id: '00000000-0000-4000-8000-00000000000a', name: 'Rosa' }
const zoe = { id: '00000000-0000-4000-8000-00000000000b', name: 'Zoe' }
const calendar = (more: Partial<Bookable> = {}): Bookable => ({
  id: '00000000-0000-4000-8000-000000000001',
  timeZone: 'UTC',
  lengthMinutes: 30,
  bufferBeforeMinutes: 0,
  bufferAfterMinutes: 0,
  capacity: 1,
  staff: [rosa],
  hours: weekdays.slice(0, 5).map((weekday) => ({ weekday, from: '09:00', to: '11:00' })),
  ...more,
})
const MINUTE = 60_000
const utc = (on: string, time: string) => instantOf({ on, time, timeZone: 'UTC' })
const taken = (on: string, from: string, until: string, staffId = rosa.id): Busy => ({
  staffId,
  from: utc(on, from).getTime(),
  until: utc(on, until).getTime(),
  sessionId: 'else',
  seat: 1,
})
const times = (slots: { start: { time: string } }[]) => slots.map(({ start }) => start.time)
// 2030-06-03 is a Monday.
const monday = '2030-06-03'
const before = utc('2030-01-01', '00:00')

describe('what a calendar offers', () => {
  test('follows its hours, one length after the other, and ends with them', () => {
    expect(times(offeredTimes(calendar(), monday))).toEqual(['09:00', '09:30', '10:00', '10:30'])
    expect(offeredTimes(calendar(), dayPlus(monday, 5))).toEqual([])
    expect(times(offeredTimes(calendar({ lengthMinutes: 45 }), monday))).toEqual(['09:00', '09:45'])
  })

  test('hours that adjoin are one opening, those apart begin anew', () => {
    const hours = [
      { weekday: 1, from: '10:00', to: '11:00' },
      { weekday: 1, from: '09:00', to: '10:00' },
      { weekday: 1, from: '14:10', to: '15:00' },
    ] as const
    expect(times(offeredTimes(calendar({ hours: [...hours], lengthMinutes: 45 }), monday))).toEqual([
      '09:00',
      '09:45',
      '14:10',
    ])
  })

  test('a day may end at midnight', () => {
    const hours = [{ weekday: 1 as const, from: '23:00', to: '24:00' }]
    expect(times(offeredTimes(calendar({ hours }), monday))).toEqual(['23:00', '23:30'])
  })

  test('a time that the clocks skip is not offered, one that they show twice is offered once', () => {
    const hours = [{ weekday: 7 as const, from: '01:00', to: '04:00' }]
    const berlin = calendar({ timeZone: 'Europe/Berlin', hours, lengthMinutes: 60 })
    expect(times(offeredTimes(berlin, '2030-03-31'))).toEqual(['01:00', '03:00'])
    expect(times(offeredTimes(berlin, '2030-10-27'))).toEqual(['01:00', '02:00', '03:00'])
  })

  test('a wall time stays the same on both sides of a change of the clocks', () => {
    const berlin = calendar({ timeZone: 'Europe/Berlin' })
    const [winter, summer] = [offeredTimes(berlin, '2030-03-29')[0], offeredTimes(berlin, '2030-04-01')[0]]
    expect([winter?.start.time, summer?.start.time]).toEqual(['09:00', '09:00'])
    expect([winter?.startsAt.toISOString(), summer?.startsAt.toISOString()]).toEqual([
      '2030-03-29T08:00:00.000Z',
      '2030-04-01T07:00:00.000Z',
    ])
  })
})

describe('who is free', () => {
  test('a time inside somebody else’s buffer is not offered', () => {
    const buffered = calendar({ bufferAfterMinutes: 15 })
    const busy = [taken(monday, '09:30', '10:15')]
    expect(times(freeSlots(buffered, [monday], busy, before))).toEqual(['10:30'])
    expect(times(freeSlots(calendar(), [monday], busy, before))).toEqual(['09:00', '10:30'])
  })

  test('of two people the second takes the same time, and a third is refused', () => {
    const both = calendar({ staff: [rosa, zoe] })
    const nine = utc(monday, '09:00')
    expect(freePeople(both, nine, []).map(({ name }) => name)).toEqual(['Rosa', 'Zoe'])
    const one = [taken(monday, '09:00', '09:30')]
    expect(freePeople(both, nine, one).map(({ name }) => name)).toEqual(['Zoe'])
    const two = [...one, taken(monday, '09:00', '09:30', zoe.id)]
    expect(freePeople(both, nine, two)).toEqual([])
    expect(times(freeSlots(both, [monday], two, before))).not.toContain('09:00')
  })

  test('of a class each has a seat until it is full, and nothing else is beside it', () => {
    const course = calendar({ capacity: 2 })
    const nine = utc(monday, '09:00')
    const seat = (busy: Busy[]) => freePeople(course, nine, busy)[0]
    const span = spanOf(course, nine)
    const first = seat([])
    const row = (one: typeof first): Busy => ({
      staffId: rosa.id,
      from: span.from,
      until: span.until,
      sessionId: one?.sessionId ?? '',
      seat: one?.seat ?? 0,
    })
    const second = seat([row(first)])
    expect([first?.seat, second?.seat]).toEqual([1, 2])
    expect(second?.sessionId).toBe(first?.sessionId)
    expect(seat([row(first), row(second)])).toBeUndefined()
    expect(seat([row(second)])?.seat).toBe(1)
    expect(seat([taken(monday, '09:15', '09:20')])).toBeUndefined()
  })

  test('nothing that has passed is offered', () => {
    expect(times(freeSlots(calendar(), [monday], [], utc(monday, '09:30')))).toEqual(['10:00', '10:30'])
  })
})

const zones = [
  'UTC',
  'Europe/Berlin',
  'America/New_York',
  'Australia/Lord_Howe',
  'Asia/Kathmandu',
  'America/Santiago',
]
const clock = (minutes: number) =>
  `${String(Math.floor(minutes / 60)).padStart(2, '0')}:${String(minutes % 60).padStart(2, '0')}`

test('whatever is booked: what is offered overlaps nobody, and what is not offered has a reason', () => {
  const world = fc.record({
    timeZone: fc.constantFrom(...zones),
    lengthMinutes: fc.constantFrom(10, 25, 30, 45, 60, 90),
    bufferBeforeMinutes: fc.constantFrom(0, 5, 30),
    bufferAfterMinutes: fc.constantFrom(0, 10, 45),
    from: fc.integer({ min: 0, max: 20 * 60 }),
    open: fc.integer({ min: 30, max: 8 * 60 }),
    // Days of 2030 on and around every change of the clocks of these zones.
    day: fc.constantFrom(
      '2030-03-09',
      '2030-03-30',
      '2030-04-06',
      '2030-09-07',
      '2030-10-05',
      '2030-10-26',
      '2030-11-02',
    ),
    busy: fc.array(
      fc.record({ at: fc.integer({ min: 0, max: 3 * 24 * 60 }), long: fc.integer({ min: 5, max: 180 }) }),
      {
        maxLength: 12,
      },
    ),
  })
  fc.assert(
    fc.property(world, ({ from, open, day, busy, ...fields }) => {
      const to = Math.min(from + open, 24 * 60)
      const hours = weekdays.map((weekday) => ({ weekday, from: clock(from), to: clock(to) }))
      const bookable = calendar({ ...fields, hours })
      const first = instantOf({ on: day, time: '00:00', timeZone: fields.timeZone }).getTime()
      const rows = busy.map(
        ({ at, long }, index): Busy => ({
          staffId: rosa.id,
          from: first + at * MINUTE,
          until: first + (at + long) * MINUTE,
          sessionId: String(index),
          seat: 1,
        }),
      )
      const days = daysFrom(day, 3)
      const slots = freeSlots(bookable, days, rows, before)
      const offered = new Set(slots.map(({ startsAt }) => startsAt.getTime()))
      expect(offered.size).toBe(slots.length)
      for (const { startsAt, start, free } of slots) {
        const span = spanOf(bookable, startsAt)
        expect(isOffered(bookable, startsAt)).toBe(true)
        expect(free).toHaveLength(1)
        expect(rows.some((one) => one.from < span.until && span.from < one.until)).toBe(false)
        expect(start.time >= clock(from)).toBe(true)
      }
      for (const { startsAt } of days.flatMap((on) => offeredTimes(bookable, on))) {
        const span = spanOf(bookable, startsAt)
        const isTaken = rows.some((one) => one.from < span.until && span.from < one.until)
        expect(offered.has(startsAt.getTime())).toBe(!isTaken)
      }
    }),
    { numRuns: 150 },
  )
})
