import { workflowIds } from '@dossier/contracts/workflows'
import { findStrandedTasks, requeueTask } from '@dossier/core/tasks'
import { Context } from '@temporalio/activity'
import type { ActivityParts } from './activity-parts.ts'
import type { Reconciled } from './reconcile-emails.ts'

/** Gives every task whose assignee nobody will notify its run again. */
export const reconcileTasks =
  ({ relayDb, runs, log }: ActivityParts) =>
  async (): Promise<Reconciled> => {
    const done: Reconciled = { looked: 0, repaired: 0 }
    let last: string | null = null
    for (;;) {
      const page = await findStrandedTasks(relayDb, last)
      for (const task of page) {
        Context.current().heartbeat()
        done.looked += 1
        last = task.taskId
        if (await runs.isOpen(workflowIds.remindTask(task.taskId))) continue
        await requeueTask(relayDb, task)
        done.repaired += 1
        log.warn({ taskId: task.taskId }, 'A task had no run and was put into the outbox')
      }
      if (page.length === 0) return done
    }
  }
