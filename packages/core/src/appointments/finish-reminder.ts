import { inTransaction } from '@dossier/db'
import { reminderDeliveries } from '@dossier/db/schema'
import { and, eq, inArray, sql } from 'drizzle-orm'
import type { Ctx } from '../context/index.ts'
import { recordContactChoice } from '../do-not-disturb/index.ts'
import { systemOnly } from '../policy/index.ts'
import type { EmailOutcome, SmsOutcome } from '../ports/index.ts'
import { endReminder } from './end-reminder.ts'
import type { ReminderResult } from './reminder-result.ts'
import { findAppointment } from './locked-appointment.ts'

type Input = { deliveryId: string; outcome: EmailOutcome | SmsOutcome }

/**
 * Keeps what the provider answered for a reminder that was handed over. A delayed one waits for its next attempt; an
 * answer that comes after all is believed, though nobody waited for it any more. Who opted out at the provider is kept
 * as opted out.
 */
export const finishReminder = async (ctx: Ctx, { deliveryId, outcome }: Input): Promise<ReminderResult> => {
  systemOnly(ctx)
  const result = resultOf(outcome)
  const contactId = await inTransaction(ctx.db, ctx.workspaceId, async (tx) => {
    const [delivery] = await tx.select().from(reminderDeliveries).where(eq(reminderDeliveries.id, deliveryId))
    if (!delivery) return null
    const found = await findAppointment(tx, delivery.appointmentId)
    const { rowCount } = await tx
      .update(reminderDeliveries)
      .set({ ...result, changedAt: sql`clock_timestamp()` })
      .where(
        and(
          eq(reminderDeliveries.id, deliveryId),
          inArray(reminderDeliveries.state, result.state === 'queued' ? ['sending'] : ['sending', 'unknown']),
        ),
      )
    if (rowCount === 0) return null
    const providerId = 'providerId' in outcome ? outcome.providerId : undefined
    if (result.state !== 'queued')
      await endReminder(tx, ctx, { delivery, found, result, ...(providerId && { providerId }) })
    return found?.appointment.contactId ?? null
  })
  if (contactId !== null && outcome.outcome === 'refused' && outcome.reason === 'opted_out')
    await recordContactChoice(ctx, {
      contactId,
      channel: 'sms',
      choice: 'opt_out',
      setBy: 'system',
      reason: null,
    })
  return result
}

const resultOf = (outcome: Input['outcome']): ReminderResult => {
  switch (outcome.outcome) {
    case 'sent':
      return { state: 'sent', reason: null }
    case 'refused':
      return { state: 'failed', reason: outcome.reason }
    case 'delayed':
      return { state: 'queued', reason: outcome.reason }
    case 'unknown':
      return { state: 'unknown', reason: outcome.reason }
  }
}
