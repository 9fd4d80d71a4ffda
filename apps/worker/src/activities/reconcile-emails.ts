import { workflowIds } from '@dossier/contracts/workflows'
import { findStrandedEmails, requeueEmail } from '@dossier/core/deliveries'
import { Context } from '@temporalio/activity'
import type { ActivityParts } from './activity-parts.ts'

export type Reconciled = { looked: number; repaired: number }

/** Puts every waiting mail that neither an outbox row nor a run carries out back into the outbox. */
export const reconcileEmails =
  ({ relayDb, runs, log }: ActivityParts) =>
  async (): Promise<Reconciled> => {
    const done: Reconciled = { looked: 0, repaired: 0 }
    let last: string | null = null
    for (;;) {
      const page = await findStrandedEmails(relayDb, last)
      for (const email of page) {
        Context.current().heartbeat()
        done.looked += 1
        last = email.deliveryId
        if (await runs.isAlive(workflowIds.deliverEmail(email.deliveryId))) continue
        await requeueEmail(relayDb, email)
        done.repaired += 1
        log.warn({ deliveryId: email.deliveryId }, 'A mail had no workflow and was put back into the outbox')
      }
      if (page.length === 0) return done
    }
  }
