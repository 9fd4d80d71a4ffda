import type { SlotView } from '@dossier/contracts/appointments/views'
import type { CalendarView } from '@dossier/contracts/calendars/views'
import type { Tx } from '@dossier/db'
import { findOpenCalendar } from '../calendars/index.ts'
import { dayAfter, instantOf } from '../zoned-time/index.ts'
import { type Busy, freeSlots, type Slot } from './free-time.ts'
import { readBusy } from './read-busy.ts'

/** A calendar as it can be booked with one of its people, or with any of them. */
export const bookableBy = async (
  tx: Tx,
  calendarId: string,
  staffId: string | null,
): Promise<CalendarView> => {
  const calendar = await findOpenCalendar(tx, calendarId)
  if (staffId === null) return calendar
  return { ...calendar, staff: calendar.staff.filter(({ id }) => id === staffId) }
}

/** The free slots of these days, which follow one another; `but` is in nobody's way. */
export const slotsOf = async (
  tx: Tx,
  calendar: CalendarView,
  days: readonly string[],
  but: string | null,
  now: Date,
): Promise<Slot[]> => freeSlots(calendar, days, await busyOf(tx, calendar, days, but), now)

/** What the calendar's people have on these days, which follow one another. */
export const busyOf = async (
  tx: Tx,
  calendar: CalendarView,
  days: readonly string[],
  but: string | null,
): Promise<Busy[]> => {
  const [first, last] = [days[0], days.at(-1)]
  if (first === undefined || last === undefined || calendar.staff.length === 0) return []
  const midnight = (on: string) => instantOf({ on, time: '00:00', timeZone: calendar.timeZone })
  return readBusy(tx, calendar, { from: midnight(first), until: midnight(dayAfter(last)), but })
}

export const viewOf = ({ start, startsAt, free }: Slot): SlotView => ({
  start,
  startsAt: startsAt.toISOString(),
  staff: free.map(({ id, name }) => ({ id, name })),
})
