import type { DeliverEmailInput } from '@dossier/contracts/workflows'
import { systemContext } from '@dossier/core/context'
import { type EmailResult, markEmail } from '@dossier/core/deliveries'
import type { ActivityParts } from './activity-parts.ts'

export type GivenUp = DeliverEmailInput & { reason: 'gave_up' | 'cancelled' | 'internal_error' }

/** The mail will not be tried again; one that was sent after all stays sent. */
export const giveUpEmail =
  ({ db, log }: ActivityParts) =>
  async ({ workspaceId, deliveryId, reason }: GivenUp): Promise<EmailResult> => {
    const ctx = systemContext(db, workspaceId, log)
    const kept = await markEmail(ctx, { deliveryId, result: { state: 'failed', reason } })
    log.warn({ deliveryId, state: kept.state, reason: kept.reason }, 'A mail was given up')
    return kept
  }
