import type { SlotView } from '@dossier/contracts/appointments/views'
import type { CalendarView } from '@dossier/contracts/calendars/views'
import type { Tx } from '@dossier/db'
import { findOpenCalendar } from '../calendars/index.ts'
import { dayAfter, instantOf } from '../zoned-time/index.ts'
import { freeSlots, type Slot } from './free-time.ts'
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
): Promise<Slot[]> => {
  const [first, last] = [days[0], days.at(-1)]
  if (first === undefined || last === undefined || calendar.staff.length === 0) return []
  const midnight = (on: string) => instantOf({ on, time: '00:00', timeZone: calendar.timeZone })
  const busy = await readBusy(tx, calendar, { from: midnight(first), until: midnight(dayAfter(last)), but })
  return freeSlots(calendar, days, busy, now)
}

export const viewOf = ({ start, startsAt, free }: Slot): SlotView => ({
  start,
  startsAt: startsAt.toISOString(),
  staff: free.map(({ id, name }) => ({ id, name })),
})
