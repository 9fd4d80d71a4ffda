import { workflowIds } from '@dossier/contracts/workflows'
import type { Db } from '@dossier/db'
import { auditEntries, outbox } from '@dossier/db/schema'
import { sql } from 'drizzle-orm'
import { uuidv7 } from 'uuidv7'
import type { StrandedPurge } from './find-stranded-purges.ts'

/** Starts or wakes the run of a deletion once more and says so in the audit log, as the role `relay`. */
export const requeuePurge = (
  relayDb: Db,
  { workspaceId, contactId, deletionId }: StrandedPurge,
  act: 'purge.requeued' | 'purge.recalled',
): Promise<void> =>
  relayDb.transaction(async (tx) => {
    await Promise.all([
      tx.insert(outbox).values({
        workspaceId,
        workflow: 'purgeContact',
        entityId: deletionId,
        recordId: contactId,
        workflowId: workflowIds.purgeContact(contactId, deletionId),
      }),
      tx.insert(auditEntries).values({
        id: uuidv7(),
        workspaceId,
        at: new Date(),
        act,
        actorKind: 'system',
        actorName: 'Dossier',
        recordId: contactId,
        subjectId: deletionId,
      }),
      tx.execute(sql`select pg_notify('outbox', '')`),
    ])
  })
