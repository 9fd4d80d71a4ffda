import { type TaskId, taskIdInput } from '@dossier/contracts/tasks/inputs'
import type { TaskChanged } from '@dossier/contracts/tasks/views'
import type { Ctx } from '../context/index.ts'
import { parseInput } from '../errors/index.ts'
import { changeTask } from './change-task.ts'

/** Deletes a task; `restoreTask` brings it back. */
export const deleteTask = async (ctx: Ctx, input: TaskId): Promise<TaskChanged> => {
  const { taskId } = parseInput(taskIdInput, input)
  return changeTask(ctx, taskId, {
    kind: 'task.deleted',
    decide: ({ deletedAt }) => (deletedAt === null ? { deletedAt: ctx.now() } : null),
  })
}

/** Brings a deleted task back as it was, open or completed. */
export const restoreTask = async (ctx: Ctx, input: TaskId): Promise<TaskChanged> => {
  const { taskId } = parseInput(taskIdInput, input)
  return changeTask(ctx, taskId, {
    kind: 'task.restored',
    decide: ({ deletedAt }) => (deletedAt === null ? null : { deletedAt: null }),
  })
}
