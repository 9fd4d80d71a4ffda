import { workflowIds } from '@dossier/contracts/workflows'
import type { Db } from '@dossier/db'
import { auditEntries, outbox } from '@dossier/db/schema'
import { sql } from 'drizzle-orm'
import { uuidv7 } from 'uuidv7'
import type { StrandedEmail } from './find-stranded-emails.ts'

/** Puts a stranded mail into the outbox again and says so in the audit log, as the role `relay`. */
export const requeueEmail = (relayDb: Db, { deliveryId, workspaceId }: StrandedEmail): Promise<void> =>
  relayDb.transaction(async (tx) => {
    await Promise.all([
      tx.insert(outbox).values({
        workspaceId,
        workflow: 'deliverEmail',
        entityId: deliveryId,
        workflowId: workflowIds.deliverEmail(deliveryId),
      }),
      tx.insert(auditEntries).values({
        id: uuidv7(),
        workspaceId,
        at: new Date(),
        act: 'delivery.requeued',
        actorKind: 'system',
        actorName: 'Dossier',
        subjectId: deliveryId,
      }),
      tx.execute(sql`select pg_notify('outbox', '')`),
    ])
  })
