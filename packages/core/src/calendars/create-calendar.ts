import {
  type CreateCalendar,
  createCalendarInput,
  type NewCalendar,
} from '@dossier/contracts/calendars/inputs'
import { MAX_CALENDARS } from '@dossier/contracts/calendars/values'
import type { CalendarView } from '@dossier/contracts/calendars/views'
import { inTransaction, type Tx } from '@dossier/db'
import { calendars } from '@dossier/db/schema'
import { count, isNull } from 'drizzle-orm'
import type { Ctx } from '../context/index.ts'
import { DomainError, invalidField, parseInput } from '../errors/index.ts'
import { appendAudit } from '../events/index.ts'
import { authorize } from '../policy/index.ts'
import { type CalendarField, fieldsOf, textOf } from './calendar-fields.ts'
import { getCalendar } from './calendar-rows.ts'
import { writeHours, writeStaff } from './write-parts.ts'

/** Creates a meeting or a service that can be booked. The same id again changes nothing. */
export const createCalendar = async (ctx: Ctx, input: CreateCalendar): Promise<CalendarView> => {
  authorize(ctx.actor, 'settings.write')
  const given = parseInput(createCalendarInput, input)
  const { calendarId, staffIds, hours, ...columns } = given
  const { workspaceId } = ctx
  return inTransaction(ctx.db, workspaceId, async (tx) => {
    const [added] = await tx
      .insert(calendars)
      .values({ ...columns, id: calendarId, workspaceId, createdAt: ctx.now() })
      .onConflictDoNothing({ target: calendars.id })
      .returning({ id: calendars.id })
    if (!added) return repeated(tx, given)
    await refuseTooMany(tx, 'name')
    await writeStaff(tx, { workspaceId, calendarId }, staffIds, 'staffIds')
    await writeHours(tx, { workspaceId, calendarId }, hours)
    appendAudit(tx, ctx, {
      act: 'calendar.created',
      subjectId: calendarId,
      recordId: null,
      after: { ...columns, staffIds, hours },
    })
    return getCalendar(tx, calendarId)
  })
}

/** Throws where a calendar that just came is one too many. */
export const refuseTooMany = async (tx: Tx, field: string): Promise<void> => {
  const [all] = await tx.select({ count: count() }).from(calendars).where(isNull(calendars.deletedAt))
  if ((all?.count ?? 0) > MAX_CALENDARS) throw invalidField(field, 'calendar.tooMany')
}

const repeated = async (tx: Tx, given: NewCalendar): Promise<CalendarView> => {
  const calendar = await getCalendar(tx, given.calendarId)
  const kept = fieldsOf(calendar)
  // The keys of a calendar's fields are fields.
  const fields = Object.keys(kept) as CalendarField[]
  const isSame = fields.every((field) => textOf(field, given) === textOf(field, kept))
  if (calendar.kind !== given.kind || !isSame) throw new DomainError('conflict', 'id.taken')
  return calendar
}
