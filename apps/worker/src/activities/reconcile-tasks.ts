import { workflowIds } from '@dossier/contracts/workflows'
import { findStrandedTasks, requeueTask } from '@dossier/core/tasks'
import type { ActivityParts } from './activity-parts.ts'
import { type Reconciled, reviveStranded } from './revive-stranded.ts'

/** Gives every task whose assignee nobody will notify its run again. */
export const reconcileTasks = (parts: ActivityParts) => (): Promise<Reconciled> =>
  reviveStranded(parts, {
    id: 'taskId',
    find: findStrandedTasks,
    hasRun: ({ taskId }) => parts.runs.isOpen(workflowIds.remindTask(taskId)),
    requeue: requeueTask,
    words: 'A task had no run and was put into the outbox',
  })
