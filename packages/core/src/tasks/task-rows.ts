import type { TaskView } from '@dossier/contracts/tasks/views'
import type { Tx } from '@dossier/db'
import { tasks } from '@dossier/db/schema'
import { and, eq, sql } from 'drizzle-orm'
import { notFound } from '../errors/index.ts'
import { isVisible } from '../records/index.ts'
import { taskJson } from './task-json.ts'

export type TaskRow = typeof tasks.$inferSelect

/** A task of a record that the reader may see. */
const visible = (taskId: string) => and(eq(tasks.id, taskId), isVisible(tasks.recordId))

/** The task's row, locked; undefined where the reader may see none. A deleted task is found too. */
export const findTask = async (tx: Tx, taskId: string): Promise<TaskRow | undefined> => {
  const [task] = await tx.select().from(tasks).where(visible(taskId)).for('update')
  return task
}

/** As `findTask`, refusing where there is none. */
export const lockTask = async (tx: Tx, taskId: string): Promise<TaskRow> => {
  const task = await findTask(tx, taskId)
  if (!task) throw notFound('task.notFound')
  return task
}

export const getTask = async (tx: Tx, taskId: string): Promise<TaskView> => {
  const [found] = await tx
    .select({ task: sql<TaskView>`${taskJson}` })
    .from(tasks)
    .where(visible(taskId))
  if (!found) throw notFound('task.notFound')
  return found.task
}
