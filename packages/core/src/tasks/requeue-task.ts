import { workflowIds } from '@dossier/contracts/workflows'
import type { Db } from '@dossier/db'
import { auditEntries, outbox } from '@dossier/db/schema'
import { sql } from 'drizzle-orm'
import { uuidv7 } from 'uuidv7'
import type { StrandedTask } from './find-stranded-tasks.ts'

/** Starts the run of a task once more and says so in the audit log, as the role `relay`. */
export const requeueTask = (relayDb: Db, { workspaceId, recordId, taskId }: StrandedTask): Promise<void> =>
  relayDb.transaction(async (tx) => {
    await Promise.all([
      tx.insert(outbox).values({
        workspaceId,
        workflow: 'remindTask',
        entityId: taskId,
        recordId,
        workflowId: workflowIds.remindTask(taskId),
      }),
      tx.insert(auditEntries).values({
        id: uuidv7(),
        workspaceId,
        at: new Date(),
        act: 'task.requeued',
        actorKind: 'system',
        actorName: 'Dossier',
        recordId,
        subjectId: taskId,
      }),
      tx.execute(sql`select pg_notify('outbox', '')`),
    ])
  })
