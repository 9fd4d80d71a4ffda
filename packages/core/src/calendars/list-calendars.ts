import type { CalendarsView, CalendarView } from '@dossier/contracts/calendars/views'
import { inTransaction } from '@dossier/db'
import { calendars } from '@dossier/db/schema'
import { asc, isNull, sql } from 'drizzle-orm'
import type { Ctx } from '../context/index.ts'
import { authorize } from '../policy/index.ts'
import { calendarJson } from './calendar-json.ts'

/** What can be booked, by name. */
export const listCalendars = async (ctx: Ctx): Promise<CalendarsView> => {
  authorize(ctx.actor, 'contacts.read')
  return inTransaction(ctx.db, ctx.workspaceId, async (tx) => {
    const found = await tx
      .select({ calendar: sql<CalendarView>`${calendarJson}` })
      .from(calendars)
      .where(isNull(calendars.deletedAt))
      .orderBy(asc(calendars.name), asc(calendars.id))
    return { calendars: found.map(({ calendar }) => calendar) }
  })
}
