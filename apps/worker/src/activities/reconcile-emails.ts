import { workflowIds } from '@dossier/contracts/workflows'
import { findStrandedEmails, requeueEmail } from '@dossier/core/deliveries'
import type { ActivityParts } from './activity-parts.ts'
import { type Reconciled, reviveStranded } from './revive-stranded.ts'

/** Puts every waiting mail that neither an outbox row nor a run carries out back into the outbox. */
export const reconcileEmails = (parts: ActivityParts) => (): Promise<Reconciled> =>
  reviveStranded(parts, {
    id: 'deliveryId',
    find: findStrandedEmails,
    hasRun: ({ deliveryId }) => parts.runs.isAlive(workflowIds.deliverEmail(deliveryId)),
    requeue: requeueEmail,
    words: 'A mail had no workflow and was put back into the outbox',
  })
