import type { TaskChanged } from '@dossier/contracts/tasks/views'
import { inTransaction } from '@dossier/db'
import { tasks } from '@dossier/db/schema'
import { eq } from 'drizzle-orm'
import type { Ctx } from '../context/index.ts'
import { appendEvent } from '../events/index.ts'
import { authorize } from '../policy/index.ts'
import { noticesAhead } from './notices-ahead.ts'
import { showNoticesInForce } from './notices-in-force.ts'
import { remindEffects } from './remind-effect.ts'
import { getTask, lockTask, type TaskRow } from './task-rows.ts'

type Columns = Pick<TaskRow, 'completedAt' | 'completedBy' | 'deletedAt'>
export type TaskChange = {
  kind: 'task.completed' | 'task.reopened' | 'task.deleted' | 'task.restored'
  /** What of the row becomes another; null where it is so already. Throws where the task must not change so. */
  decide: (task: TaskRow) => Partial<Columns> | null
}

/** Moves a task from one state to another, and the notices to its assignee with it. */
export const changeTask = async (
  ctx: Ctx,
  taskId: string,
  { kind, decide }: TaskChange,
): Promise<TaskChanged> => {
  authorize(ctx.actor, 'contacts.write')
  return inTransaction(ctx.db, ctx.workspaceId, async (tx) => {
    const task = await lockTask(tx, taskId)
    const columns = decide(task)
    if (columns === null) return { task: await getTask(tx, taskId), changed: false }
    const next = { ...task, ...columns }
    const noticeAt = (await noticesAhead(tx, next))[0]?.at ?? null
    await tx
      .update(tasks)
      .set({ ...columns, noticeAt })
      .where(eq(tasks.id, taskId))
    await showNoticesInForce(tx, next, ctx.now())
    appendEvent(tx, ctx, {
      recordId: task.recordId,
      kind,
      subjectId: taskId,
      data: { taskId, title: task.title },
      before: { completedAt: task.completedAt, deletedAt: task.deletedAt },
      after: { completedAt: next.completedAt, deletedAt: next.deletedAt },
      effects: remindEffects(taskId, task.noticeAt, noticeAt),
    })
    return { task: await getTask(tx, taskId), changed: true }
  })
}
