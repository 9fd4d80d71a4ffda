import type { WallTimeView } from '@dossier/contracts/appointments/views'
import type { CalendarView } from '@dossier/contracts/calendars/views'
import type { Tx } from '@dossier/db'
import { sql } from 'drizzle-orm'
import type { Ctx } from '../context/index.ts'
import { DomainError, invalidField } from '../errors/index.ts'
import { authorize } from '../policy/index.ts'
import { dayAfter, instantOf, wallTimeIn } from '../zoned-time/index.ts'
import { type Busy, type FreePerson, freePeople, isOffered, spanOf } from './free-time.ts'
import { readBusy } from './read-busy.ts'

type Wanted = {
  calendar: CalendarView
  start: WallTimeView
  /** Null: whoever is free. */
  staffId: string | null
  /** Its author was warned that the time may not be offered. */
  isOutsideHours: boolean
  /** The appointment that is being moved. */
  but: string | null
}

/** What an appointment keeps of its time. */
export type TimeColumns = {
  staffId: string
  startsOn: string
  startsTime: string
  timeZone: string
  startsAt: Date
  endsAt: Date
  busyFrom: Date
  busyUntil: Date
  sessionId: string
  seat: number
  capacity: number
  isOutsideHours: boolean
}
export type FoundTime = { columns: TimeColumns; staff: { id: string; name: string }; start: WallTimeView }

/**
 * The time that is to be booked, with somebody who is free then. Refused where it is not offered, unless its author may
 * book outside of the hours and was warned; where it has passed; and where nobody is free. Who books by one calendar
 * waits here for the one before.
 */
export const findTime = async (
  tx: Tx,
  ctx: Ctx,
  appointmentId: string,
  { calendar, start: wanted, staffId, isOutsideHours, but }: Wanted,
): Promise<FoundTime> => {
  const startsAt = instantOf(wanted)
  if (wallTimeIn(wanted.timeZone, startsAt).time !== wanted.time)
    throw invalidField('start.time', 'time.skipped')
  const offered = isOffered(calendar, startsAt)
  if (!offered && !isOutsideHours) throw new DomainError('conflict', 'appointment.notOffered')
  if (!offered) authorize(ctx.actor, 'appointments.override')
  if (offered && startsAt <= ctx.now()) throw new DomainError('conflict', 'appointment.past')
  if (staffId !== null && !calendar.staff.some(({ id }) => id === staffId))
    throw invalidField('staffId', 'appointment.staffNotOfCalendar')
  await tx.execute(sql`select pg_advisory_xact_lock(hashtextextended(${calendar.id}, 0))`)
  const start = wallTimeIn(calendar.timeZone, startsAt)
  const day = dayOf(start)
  const span = spanOf(calendar, startsAt)
  const busy = await readBusy(tx, calendar, {
    from: new Date(Math.min(day.from.getTime(), span.from)),
    until: new Date(Math.max(day.until.getTime(), span.until)),
    but,
  })
  const free = freePeople(calendar, startsAt, busy).filter(({ id }) => staffId === null || id === staffId)
  const person = leastBooked(free, busy, day)
  if (!person) throw new DomainError('conflict', 'appointment.taken')
  const { id, name, sessionId, seat } = person
  return {
    start,
    staff: { id, name },
    columns: {
      staffId: id,
      startsOn: start.on,
      startsTime: start.time,
      timeZone: start.timeZone,
      startsAt,
      endsAt: new Date(span.end),
      busyFrom: new Date(span.from),
      busyUntil: new Date(span.until),
      sessionId: sessionId ?? appointmentId,
      seat,
      capacity: calendar.capacity,
      isOutsideHours: !offered,
    },
  }
}

const dayOf = ({ on, timeZone }: WallTimeView) => ({
  from: instantOf({ on, time: '00:00', timeZone }),
  until: instantOf({ on: dayAfter(on), time: '00:00', timeZone }),
})

/** Whoever has the fewest appointments that day; of several the first by name. */
const leastBooked = (
  free: readonly FreePerson[],
  busy: readonly Busy[],
  { from, until }: { from: Date; until: Date },
): FreePerson | undefined => {
  const load = (person: FreePerson) =>
    busy.filter(
      (one) => one.staffId === person.id && one.from < until.getTime() && from.getTime() < one.until,
    ).length
  return free.toSorted((a, b) => load(a) - load(b))[0]
}
