import type { Tx } from '@dossier/db'
import { reminderDeliveries } from '@dossier/db/schema'
import { eq, sql } from 'drizzle-orm'
import type { Ctx } from '../context/index.ts'
import { appendEvent } from '../events/index.ts'
import { aboutAppointment } from './about-appointment.ts'
import type { ReminderResult } from './reminder-result.ts'
import type { LockedAppointment } from './locked-appointment.ts'

type Ended = {
  delivery: Pick<typeof reminderDeliveries.$inferSelect, 'id' | 'channel' | 'offsetMinutes'>
  /** Undefined where the contact or the calendar is deleted: then the row alone keeps what became of it. */
  found: LockedAppointment | undefined
  result: ReminderResult
  providerId?: string
}

/** Keeps what became of a reminder, on its row and in the contact's timeline. */
export const endReminder = async (
  tx: Tx,
  ctx: Ctx,
  { delivery, found, result: { state, reason }, providerId }: Ended,
): Promise<void> => {
  await tx
    .update(reminderDeliveries)
    .set({ state, reason, ...(providerId && { providerId }), changedAt: sql`clock_timestamp()` })
    .where(eq(reminderDeliveries.id, delivery.id))
  if (!found) return
  const { channel, offsetMinutes } = delivery
  const about = { ...aboutAppointment(found), channel, offsetMinutes }
  const event = { recordId: found.appointment.contactId, subjectId: delivery.id }
  if (state === 'sent') appendEvent(tx, ctx, { ...event, kind: 'reminder.sent', data: about })
  else
    appendEvent(tx, ctx, {
      ...event,
      kind: state === 'skipped' ? 'reminder.skipped' : 'reminder.failed',
      data: { ...about, reason: reason ?? state },
    })
}
