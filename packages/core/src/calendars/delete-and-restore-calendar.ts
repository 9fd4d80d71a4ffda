import { type CalendarId, calendarIdInput } from '@dossier/contracts/calendars/inputs'
import type { CalendarChanged } from '@dossier/contracts/calendars/views'
import { inTransaction } from '@dossier/db'
import { calendars } from '@dossier/db/schema'
import { eq } from 'drizzle-orm'
import type { Ctx } from '../context/index.ts'
import { parseInput } from '../errors/index.ts'
import { appendAudit } from '../events/index.ts'
import { authorize } from '../policy/index.ts'
import { getCalendar, lockCalendar } from './calendar-rows.ts'
import { refuseTooMany } from './create-calendar.ts'
import { wakeReminders } from './wake-reminders.ts'

/** Deletes a calendar: nothing can be booked by it any more, and nobody is reminded of what was. */
export const deleteCalendar = (ctx: Ctx, input: CalendarId): Promise<CalendarChanged> =>
  change(ctx, input, 'calendar.deleted')

/** Brings a deleted calendar back as it was, and the reminders of what is booked by it. */
export const restoreCalendar = (ctx: Ctx, input: CalendarId): Promise<CalendarChanged> =>
  change(ctx, input, 'calendar.restored')

const change = async (
  ctx: Ctx,
  input: CalendarId,
  act: 'calendar.deleted' | 'calendar.restored',
): Promise<CalendarChanged> => {
  authorize(ctx.actor, 'settings.write')
  const { calendarId } = parseInput(calendarIdInput, input)
  return inTransaction(ctx.db, ctx.workspaceId, async (tx) => {
    const { name, deletedAt } = await lockCalendar(tx, calendarId)
    const isRestored = act === 'calendar.restored'
    const changed = isRestored === (deletedAt !== null)
    if (changed) {
      await tx
        .update(calendars)
        .set({ deletedAt: isRestored ? null : ctx.now() })
        .where(eq(calendars.id, calendarId))
      if (isRestored) await refuseTooMany(tx, 'calendarId')
      await wakeReminders(tx, ctx, calendarId)
      appendAudit(tx, ctx, { act, subjectId: calendarId, recordId: null, before: { name, deletedAt } })
    }
    return { calendar: await getCalendar(tx, calendarId), changed }
  })
}
