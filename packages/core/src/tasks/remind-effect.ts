import { workflowIds } from '@dossier/contracts/workflows'
import type { Effect } from '../events/index.ts'

/** The task's run starts, or looks at the row again. */
export const remindEffect = (taskId: string): Effect => ({
  workflow: 'remindTask',
  entityId: taskId,
  workflowId: workflowIds.remindTask(taskId),
})

/** What a change wants outside: nothing where the next notice is when it was. */
export const remindEffects = (taskId: string, before: Date | null, after: Date | null): Effect[] =>
  before?.getTime() === after?.getTime() ? [] : [remindEffect(taskId)]
