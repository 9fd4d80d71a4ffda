import { type ReminderId, reminderIdInput } from '@dossier/contracts/appointments/reminder-inputs'
import { inTransaction } from '@dossier/db'
import { appointments, reminderDeliveries } from '@dossier/db/schema'
import { and, eq, inArray } from 'drizzle-orm'
import { databaseClock } from '../clock/index.ts'
import type { Ctx } from '../context/index.ts'
import { DomainError, notFound, parseInput } from '../errors/index.ts'
import { appendAudit, appendEffects } from '../events/index.ts'
import { authorize } from '../policy/index.ts'
import { remindEffect } from './remind-effect.ts'
import { findAppointment } from './locked-appointment.ts'
import { refuseOver } from './refuse-over.ts'

/**
 * Sends a reminder that failed, or that nobody can say of whether it went out, once more. Of several who ask only the
 * first does; not for a time that is over, cancelled or was moved.
 */
export const retryReminder = async (ctx: Ctx, input: ReminderId): Promise<null> => {
  authorize(ctx.actor, 'contacts.write')
  const { deliveryId } = parseInput(reminderIdInput, input)
  return inTransaction(ctx.db, ctx.workspaceId, async (tx) => {
    const [delivery] = await tx.select().from(reminderDeliveries).where(eq(reminderDeliveries.id, deliveryId))
    const found = delivery && (await findAppointment(tx, delivery.appointmentId))
    if (!found) throw notFound('reminder.notFound')
    const { id: appointmentId, startsAt, contactId: recordId } = found.appointment
    refuseOver(found.appointment)
    const now = await databaseClock(tx)
    if (delivery.startsAt.getTime() !== startsAt.getTime() || now >= startsAt)
      throw new DomainError('conflict', 'reminder.tooLate')
    const { rowCount } = await tx
      .update(reminderDeliveries)
      .set({ state: 'queued', reason: null, attempts: 0, queuedAt: now, changedAt: now })
      .where(
        and(eq(reminderDeliveries.id, deliveryId), inArray(reminderDeliveries.state, ['failed', 'unknown'])),
      )
    if (rowCount === 0) return null
    await tx.update(appointments).set({ remindAt: now }).where(eq(appointments.id, appointmentId))
    appendAudit(tx, ctx, { act: 'reminder.retried', recordId, subjectId: deliveryId })
    appendEffects(tx, ctx, { ...remindEffect(appointmentId), recordId })
    return null
  })
}
