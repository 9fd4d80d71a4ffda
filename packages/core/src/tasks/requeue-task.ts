import { workflowIds } from '@dossier/contracts/workflows'
import type { Db } from '@dossier/db'
import { requeueEffect } from '../outbox/index.ts'
import type { StrandedTask } from './find-stranded-tasks.ts'

/** Starts the run of a task once more. */
export const requeueTask = (relayDb: Db, { workspaceId, recordId, taskId }: StrandedTask): Promise<void> =>
  requeueEffect(relayDb, 'task.requeued', {
    workspaceId,
    workflow: 'remindTask',
    entityId: taskId,
    recordId,
    workflowId: workflowIds.remindTask(taskId),
  })
