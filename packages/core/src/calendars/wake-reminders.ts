import { workflowIds } from '@dossier/contracts/workflows'
import type { Tx } from '@dossier/db'
import { appointments } from '@dossier/db/schema'
import { and, eq, sql } from 'drizzle-orm'
import type { Ctx } from '../context/index.ts'
import { appendEffects } from '../events/index.ts'

/**
 * Makes the runs about what is booked by a calendar, and is to come, look again: they stop with it, and start with its
 * return, each by what its row says then.
 */
export const wakeReminders = async (tx: Tx, ctx: Ctx, calendarId: string): Promise<void> => {
  const upcoming = await tx
    .update(appointments)
    .set({ remindAt: sql`clock_timestamp()` })
    .where(
      and(
        eq(appointments.calendarId, calendarId),
        appointments.holdsTime,
        sql`${appointments.startsAt} > clock_timestamp()`,
      ),
    )
    .returning({ entityId: appointments.id, recordId: appointments.contactId })
  const effects = upcoming.map(({ entityId, recordId }) => ({
    workflow: 'remindAppointment' as const,
    entityId,
    workflowId: workflowIds.remindAppointment(entityId),
    recordId,
  }))
  appendEffects(tx, ctx, ...effects)
}
