import type { SendReminderInput } from '@dossier/contracts/workflows'
import { beginReminder, finishReminder, type ReminderResult } from '@dossier/core/appointments'
import { systemContext } from '@dossier/core/context'
import { ApplicationFailure } from '@temporalio/common'
import type { ActivityParts } from './activity-parts.ts'

/**
 * One attempt to hand a reminder over. Contacts get it at most once: killed between the hand-over and the answer it is
 * not sent again, and its row says that nobody knows.
 */
export const sendReminder =
  ({ db, emailSender, smsSender, log }: ActivityParts) =>
  async ({ workspaceId, deliveryId }: SendReminderInput): Promise<ReminderResult> => {
    const ctx = systemContext(db, workspaceId, log)
    const begun = await beginReminder(ctx, { deliveryId })
    if (begun.next === 'end') return begun.result
    const { message } = begun
    const outcome =
      message.channel === 'email' ? await emailSender.send(message.mail) : await smsSender.send(message.sms)
    const result = await finishReminder(ctx, { deliveryId, outcome })
    log.info({ deliveryId, channel: message.channel, ...result }, 'A reminder was handed over')
    if (outcome.outcome === 'delayed')
      throw ApplicationFailure.create({ type: 'ReminderDelayed', message: outcome.reason })
    return result
  }
