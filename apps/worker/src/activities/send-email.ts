import type { DeliverEmailInput } from '@dossier/contracts/workflows'
import { systemContext } from '@dossier/core/context'
import { type EmailResult, markEmail, prepareEmail } from '@dossier/core/deliveries'
import { mailRenderers } from '@dossier/core/domains'
import { ApplicationFailure } from '@temporalio/common'
import type { ActivityParts } from './activity-parts.ts'

/**
 * One attempt to hand a mail over. Killed between the hand-over and the mark, it is tried again: colleagues get
 * it at least once, each time with the same Message-ID.
 */
export const sendEmail =
  ({ db, emailSender, publicUrl, log }: ActivityParts) =>
  async ({ workspaceId, deliveryId }: DeliverEmailInput): Promise<EmailResult> => {
    const ctx = systemContext(db, workspaceId, log)
    const prepared = await prepareEmail(ctx, { deliveryId, publicUrl, renderers: mailRenderers })
    if (prepared.next === 'end') return prepared.result
    const sent = await emailSender.send(prepared.mail)
    // Colleagues get a mail at least once: one that may have gone out is sent again, with the same Message-ID.
    if (sent.outcome === 'delayed' || sent.outcome === 'unknown') {
      throw ApplicationFailure.create({
        type: 'MailDelayed',
        message: sent.code === null ? sent.reason : `${sent.reason} ${sent.code}`,
      })
    }
    const result: EmailResult =
      sent.outcome === 'sent' ? { state: 'sent', reason: null } : { state: 'failed', reason: sent.reason }
    const kept = await markEmail(ctx, { deliveryId, result })
    log.info({ deliveryId, state: kept.state, reason: kept.reason }, 'A mail was carried out')
    return kept
  }
