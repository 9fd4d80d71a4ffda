import { REMINDER_LATE_MINUTES } from '@dossier/contracts/appointments/values'
import { contactName } from '@dossier/contracts/contacts/contact-name'
import { inTransaction, type Tx } from '@dossier/db'
import { reminderDeliveries } from '@dossier/db/schema'
import { eq, sql } from 'drizzle-orm'
import { databaseClock } from '../clock/index.ts'
import type { Ctx } from '../context/index.ts'
import { canContact } from '../do-not-disturb/index.ts'
import { systemOnly } from '../policy/index.ts'
import type { Mail, Sms } from '../ports/index.ts'
import { endReminder } from './end-reminder.ts'
import { reminderFacts } from './reminder-facts.ts'
import { reminderFields } from './reminder-fields.ts'
import type { ReminderResult } from './reminder-result.ts'
import { endedBy } from './ended-by.ts'
import { findAppointment, type LockedAppointment } from './locked-appointment.ts'
import { reminderText } from './reminder-text.ts'
import { writeReminder } from './write-reminder.ts'

export type BegunReminder =
  | { next: 'send'; message: { channel: 'email'; mail: Mail } | { channel: 'sms'; sms: Sms } }
  | { next: 'end'; result: ReminderResult }

type Delivery = typeof reminderDeliveries.$inferSelect

/**
 * The message to hand over now, or what became of it. Everything is asked once more: the time, the appointment, the
 * gate. One that an earlier attempt took and never answered for may have gone out, and is not sent again.
 */
export const beginReminder = (ctx: Ctx, { deliveryId }: { deliveryId: string }): Promise<BegunReminder> => {
  systemOnly(ctx)
  return inTransaction(ctx.db, ctx.workspaceId, async (tx) => {
    const appointmentId = await appointmentOf(tx, deliveryId)
    const found = appointmentId === null ? undefined : await findAppointment(tx, appointmentId)
    const [delivery] = await tx
      .select()
      .from(reminderDeliveries)
      .where(eq(reminderDeliveries.id, deliveryId))
      .for('update')
    if (!delivery) return { next: 'end', result: { state: 'skipped', reason: 'gone' } }
    const { state, reason } = delivery
    if (state === 'sending')
      return over(tx, ctx, found, delivery, { state: 'unknown', reason: 'interrupted' })
    if (state !== 'queued') return { next: 'end', result: { state, reason } }
    const refusal = await refusalOf(tx, found, delivery)
    if (refusal) return over(tx, ctx, found, delivery, refusal)
    const message = found && (await messageOf(tx, found, delivery))
    if (!message) return over(tx, ctx, found, delivery, { state: 'failed', reason: 'field_missing' })
    await tx
      .update(reminderDeliveries)
      .set({
        state: 'sending',
        attempts: sql`${reminderDeliveries.attempts} + 1`,
        changedAt: sql`clock_timestamp()`,
      })
      .where(eq(reminderDeliveries.id, deliveryId))
    return { next: 'send', message }
  })
}

const over = async (
  tx: Tx,
  ctx: Ctx,
  found: LockedAppointment | undefined,
  delivery: Delivery,
  result: ReminderResult,
): Promise<BegunReminder> => {
  await endReminder(tx, ctx, { delivery, found, result })
  return { next: 'end', result }
}

const appointmentOf = async (tx: Tx, deliveryId: string): Promise<string | null> => {
  const [found] = await tx
    .select({ id: reminderDeliveries.appointmentId })
    .from(reminderDeliveries)
    .where(eq(reminderDeliveries.id, deliveryId))
  return found?.id ?? null
}

const skipped = (reason: string): ReminderResult => ({ state: 'skipped', reason })
const LATE_MS = REMINDER_LATE_MINUTES * 60_000

const refusalOf = async (
  tx: Tx,
  found: LockedAppointment | undefined,
  { channel, startsAt, queuedAt, attempts, reason }: Delivery,
): Promise<ReminderResult | null> => {
  const because = endedBy(found)
  if (!found || because) return skipped(because ?? 'gone')
  const { appointment } = found
  if (appointment.startsAt.getTime() !== startsAt.getTime()) return skipped('moved')
  const now = await databaseClock(tx)
  if (now >= startsAt || now.getTime() - queuedAt.getTime() > LATE_MS)
    return attempts > 0 ? { state: 'failed', reason: reason ?? 'late' } : skipped('late')
  const answer = await canContact(tx, appointment.contactId, channel, 'appointment_reminder')
  return answer.may ? null : skipped(answer.because)
}

const messageOf = async (
  tx: Tx,
  { appointment }: LockedAppointment,
  { id, channel, recipient }: Delivery,
): Promise<Extract<BegunReminder, { next: 'send' }>['message'] | null> => {
  const facts = await reminderFacts(tx, appointment)
  if (!facts || recipient === null) return null
  const fields = reminderFields(facts)
  const written = writeReminder(channel, await reminderText(tx, channel), fields)
  if (written === null) return null
  if (written.channel === 'sms')
    return { channel: 'sms', sms: { key: id, to: recipient, text: written.text } }
  const { subject, text, html } = written
  const to = { name: contactName(facts.contact) ?? '', address: recipient }
  return { channel: 'email', mail: { messageId: id, to, subject, text, html } }
}
