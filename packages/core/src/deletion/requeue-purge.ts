import { workflowIds } from '@dossier/contracts/workflows'
import type { Db } from '@dossier/db'
import { requeueEffect } from '../outbox/index.ts'
import type { StrandedPurge } from './find-stranded-purges.ts'

/** Starts or wakes the run of a deletion once more. */
export const requeuePurge = (
  relayDb: Db,
  { workspaceId, contactId, deletionId }: StrandedPurge,
  act: 'purge.requeued' | 'purge.recalled',
): Promise<void> =>
  requeueEffect(relayDb, act, {
    workspaceId,
    workflow: 'purgeContact',
    entityId: deletionId,
    recordId: contactId,
    workflowId: workflowIds.purgeContact(contactId, deletionId),
  })
