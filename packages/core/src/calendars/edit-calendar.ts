import { type EditCalendar, editCalendarInput } from '@dossier/contracts/calendars/inputs'
import type { CalendarView } from '@dossier/contracts/calendars/views'
import { inTransaction } from '@dossier/db'
import { calendars } from '@dossier/db/schema'
import { eq } from 'drizzle-orm'
import type { Ctx } from '../context/index.ts'
import { DomainError, notFound, parseInput } from '../errors/index.ts'
import { appendAudit } from '../events/index.ts'
import { authorize } from '../policy/index.ts'
import { type CalendarField, fieldsOf, type SomeFields, textOf } from './calendar-fields.ts'
import { getCalendar, lockCalendar } from './calendar-rows.ts'
import { writeHours, writeStaff } from './write-parts.ts'

/**
 * Changes what the patch names, and nothing else; what is booked stays as it was booked. Refused as a conflict, with
 * what the field holds now, where that is no longer what the editor started from.
 */
export const editCalendar = async (ctx: Ctx, input: EditCalendar): Promise<CalendarView> => {
  authorize(ctx.actor, 'settings.write')
  const { calendarId, patch, was } = parseInput(editCalendarInput, input)
  return inTransaction(ctx.db, ctx.workspaceId, async (tx) => {
    const { deletedAt } = await lockCalendar(tx, calendarId)
    if (deletedAt !== null) throw notFound('calendar.notFound')
    const calendar = await getCalendar(tx, calendarId)
    const before = fieldsOf(calendar)
    // The keys of a parsed patch are fields, by its schema.
    const named = Object.keys(patch) as CalendarField[]
    const changed = named.filter((field) => textOf(field, patch) !== textOf(field, before))
    if (changed.length === 0) return calendar
    const stale = changed.find((field) => textOf(field, was) !== textOf(field, before))
    if (stale) throw changedMeanwhile(calendar, stale)

    const after: SomeFields = Object.fromEntries(changed.map((field) => [field, patch[field]]))
    const { staffIds, hours, ...columns } = after
    const owner = { workspaceId: ctx.workspaceId, calendarId }
    if (Object.keys(columns).length > 0)
      await tx.update(calendars).set(columns).where(eq(calendars.id, calendarId))
    if (staffIds !== undefined) await writeStaff(tx, owner, staffIds, 'patch.staffIds')
    if (hours !== undefined) await writeHours(tx, owner, hours)
    appendAudit(tx, ctx, {
      act: 'calendar.edited',
      subjectId: calendarId,
      recordId: null,
      before: Object.fromEntries(changed.map((field) => [field, before[field]])),
      after,
    })
    return getCalendar(tx, calendarId)
  })
}

const changedMeanwhile = (calendar: CalendarView, field: CalendarField): DomainError => {
  const current =
    field === 'staffIds'
      ? calendar.staff.map(({ name }) => name).join(', ')
      : (textOf(field, fieldsOf(calendar)) ?? null)
  return new DomainError('conflict', 'field.changedMeanwhile', {
    conflict: { field, current, changedBy: null, changedAt: null },
  })
}
