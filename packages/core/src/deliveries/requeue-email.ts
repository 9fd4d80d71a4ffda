import { workflowIds } from '@dossier/contracts/workflows'
import type { Db } from '@dossier/db'
import { requeueEffect } from '../outbox/index.ts'
import type { StrandedEmail } from './find-stranded-emails.ts'

/** Puts a stranded mail into the outbox again. */
export const requeueEmail = (relayDb: Db, { deliveryId, workspaceId }: StrandedEmail): Promise<void> =>
  requeueEffect(relayDb, 'delivery.requeued', {
    workspaceId,
    workflow: 'deliverEmail',
    entityId: deliveryId,
    recordId: null,
    workflowId: workflowIds.deliverEmail(deliveryId),
  })
