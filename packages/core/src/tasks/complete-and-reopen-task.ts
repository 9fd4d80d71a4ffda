import { type TaskId, taskIdInput } from '@dossier/contracts/tasks/inputs'
import type { TaskChanged } from '@dossier/contracts/tasks/views'
import type { Ctx } from '../context/index.ts'
import { notFound, parseInput } from '../errors/index.ts'
import { changeTask } from './change-task.ts'
import type { TaskRow } from './task-rows.ts'

/** Says that a task is done: nobody is notified of it any more. */
export const completeTask = async (ctx: Ctx, input: TaskId): Promise<TaskChanged> => {
  const { taskId } = parseInput(taskIdInput, input)
  return changeTask(ctx, taskId, {
    kind: 'task.completed',
    decide: (task) => (isDone(task) ? null : { completedAt: ctx.now(), completedBy: ctx.actor.id }),
  })
}

/** Says that a task is to be done after all; notices that were not given yet are. */
export const reopenTask = async (ctx: Ctx, input: TaskId): Promise<TaskChanged> => {
  const { taskId } = parseInput(taskIdInput, input)
  return changeTask(ctx, taskId, {
    kind: 'task.reopened',
    decide: (task) => (isDone(task) ? { completedAt: null, completedBy: null } : null),
  })
}

const isDone = ({ completedAt, deletedAt }: TaskRow): boolean => {
  if (deletedAt !== null) throw notFound('task.notFound')
  return completedAt !== null
}
