import type { CalendarView } from '@dossier/contracts/calendars/views'
import type { Tx } from '@dossier/db'
import { calendars } from '@dossier/db/schema'
import { and, eq, isNull, sql } from 'drizzle-orm'
import { notFound } from '../errors/index.ts'
import { calendarJson } from './calendar-json.ts'

export type CalendarRow = typeof calendars.$inferSelect

/** The calendar's row, locked. A deleted one is found too. */
export const lockCalendar = async (tx: Tx, calendarId: string): Promise<CalendarRow> => {
  const [calendar] = await tx.select().from(calendars).where(eq(calendars.id, calendarId)).for('update')
  if (!calendar) throw notFound('calendar.notFound')
  return calendar
}

/** A calendar whether it is deleted or not. */
export const getCalendar = async (tx: Tx, calendarId: string): Promise<CalendarView> => {
  const [found] = await tx
    .select({ calendar: sql<CalendarView>`${calendarJson}` })
    .from(calendars)
    .where(eq(calendars.id, calendarId))
  if (!found) throw notFound('calendar.notFound')
  return found.calendar
}

/** A calendar that can be booked: a deleted one cannot. */
export const findOpenCalendar = async (tx: Tx, calendarId: string): Promise<CalendarView> => {
  const [found] = await tx
    .select({ calendar: sql<CalendarView>`${calendarJson}` })
    .from(calendars)
    .where(and(eq(calendars.id, calendarId), isNull(calendars.deletedAt)))
  if (!found) throw notFound('calendar.notFound')
  return found.calendar
}
