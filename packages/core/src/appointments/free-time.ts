import type { CalendarView, OpenHours } from '@dossier/contracts/calendars/views'
import type { WallTimeView } from '@dossier/contracts/appointments/views'
import { createHash } from 'node:crypto'
import { dayAfter, instantOf, wallTimeIn, weekdayOf } from '../zoned-time/index.ts'

// The one answer to "is this free?": what is listed, what is offered instead of a taken time, and what is booked ask it.

type Person = { id: string; name: string }

/** What of a calendar says when it can be booked, and with whom. */
export type Bookable = Pick<
  CalendarView,
  | 'id'
  | 'timeZone'
  | 'lengthMinutes'
  | 'bufferBeforeMinutes'
  | 'bufferAfterMinutes'
  | 'capacity'
  | 'staff'
  | 'hours'
>

/** A time of somebody that is taken, its buffers included, in milliseconds. */
export type Busy = { staffId: string; from: number; until: number; sessionId: string; seat: number }

/** Somebody who is free, and their seat: `sessionId` is null where nobody else shares the time. */
export type FreePerson = Person & { sessionId: string | null; seat: number }

/** A time that can be booked. */
export type Slot = { start: WallTimeView; startsAt: Date; free: FreePerson[] }

const MINUTE = 60_000
const DAY = 24 * 60 * MINUTE

/** What a booking at this time takes, in milliseconds. */
export const spanOf = (calendar: Bookable, startsAt: Date) => {
  const start = startsAt.getTime()
  const end = start + calendar.lengthMinutes * MINUTE
  return {
    end,
    from: start - calendar.bufferBeforeMinutes * MINUTE,
    until: end + calendar.bufferAfterMinutes * MINUTE,
  }
}

/**
 * Who of the calendar's people can take this time, in the order of their names: those who have nothing else then, or
 * of whom the same session still has a seat.
 */
export const freePeople = (calendar: Bookable, startsAt: Date, busy: readonly Busy[]): FreePerson[] => {
  const { from, until } = spanOf(calendar, startsAt)
  const overlapping = busy.filter((one) => one.from < until && from < one.until)
  return calendar.staff.flatMap((person): FreePerson[] => {
    const theirs = overlapping.filter(({ staffId }) => staffId === person.id)
    if (calendar.capacity === 1) return theirs.length > 0 ? [] : [{ ...person, sessionId: null, seat: 1 }]
    const sessionId = sessionOf(calendar.id, person.id, startsAt)
    if (theirs.some((one) => one.sessionId !== sessionId)) return []
    const taken = new Set(theirs.map(({ seat }) => seat))
    const seat = Array.from({ length: calendar.capacity }, (_, index) => index + 1).find(
      (one) => !taken.has(one),
    )
    return seat === undefined ? [] : [{ ...person, sessionId, seat }]
  })
}

/** The same for all who book one time of one person by one calendar. */
const sessionOf = (calendarId: string, staffId: string, startsAt: Date): string => {
  const name = `${calendarId} ${staffId} ${startsAt.toISOString()}`
  const hash = createHash('sha256').update(name).digest('hex')
  return [
    hash.slice(0, 8),
    hash.slice(8, 12),
    `8${hash.slice(13, 16)}`,
    `8${hash.slice(17, 20)}`,
    hash.slice(20, 32),
  ].join('-')
}

/** The times of a day that a calendar offers, whoever is free then: one after the other from each opening. */
export const offeredTimes = (calendar: Bookable, on: string): { start: WallTimeView; startsAt: Date }[] => {
  const { timeZone, lengthMinutes } = calendar
  const openings = openingsOf(calendar.hours, weekdayOf(on))
  if (openings.length === 0) return []
  const midnight = instantOf({ on, time: '00:00', timeZone }).getTime()
  const isPlain = instantOf({ on: dayAfter(on), time: '00:00', timeZone }).getTime() - midnight === DAY
  return openings.flatMap(({ from, to }) =>
    Array.from({ length: Math.floor((to - from) / lengthMinutes) }, (_, index) => {
      const minutes = from + index * lengthMinutes
      const start = { on, time: clockOf(minutes), timeZone }
      // Only a day on which the clocks change asks the zone for each of its times.
      return { start, startsAt: isPlain ? new Date(midnight + minutes * MINUTE) : instantOf(start) }
    }).filter(({ start, startsAt }) => isPlain || isShownByClocks(start, startsAt)),
  )
}

/** Whether a time is one of those that the calendar offers. */
export const isOffered = (calendar: Bookable, startsAt: Date): boolean => {
  const { on } = wallTimeIn(calendar.timeZone, startsAt)
  return offeredTimes(calendar, on).some((offered) => offered.startsAt.getTime() === startsAt.getTime())
}

/** The times of these days that can be booked: offered, still to come, and somebody is free. */
export const freeSlots = (
  calendar: Bookable,
  days: readonly string[],
  busy: readonly Busy[],
  now: Date,
): Slot[] =>
  days
    .flatMap((on) => offeredTimes(calendar, on))
    .filter(({ startsAt }) => startsAt > now)
    .map((slot) => ({ ...slot, free: freePeople(calendar, slot.startsAt, busy) }))
    .filter(({ free }) => free.length > 0)

type Opening = { from: number; to: number }

/** When a calendar is open on a weekday, in minutes of the day: what adjoins is one opening. */
const openingsOf = (hours: readonly OpenHours[], weekday: number): Opening[] => {
  const joined: Opening[] = []
  const stretches = hours
    .filter((one) => one.weekday === weekday)
    .map(({ from, to }) => ({ from: minutesOf(from), to: minutesOf(to) }))
    .sort((a, b) => a.from - b.from)
  for (const one of stretches) {
    const last = joined.at(-1)
    if (last !== undefined && one.from <= last.to) last.to = Math.max(last.to, one.to)
    else joined.push(one)
  }
  return joined
}

const minutesOf = (time: string): number => Number(time.slice(0, 2)) * 60 + Number(time.slice(3, 5))
const two = (value: number): string => String(value).padStart(2, '0')
const clockOf = (minutes: number): string => `${two(Math.floor(minutes / 60))}:${two(minutes % 60)}`

/** A time that the clocks skip on that day is none. */
const isShownByClocks = (start: WallTimeView, startsAt: Date): boolean => {
  const shown = wallTimeIn(start.timeZone, startsAt)
  return shown.time === start.time && shown.on === start.on
}
