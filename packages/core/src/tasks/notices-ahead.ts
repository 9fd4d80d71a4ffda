import type { Tx } from '@dossier/db'
import { taskNotices, type tasks, workspaceSettings } from '@dossier/db/schema'
import { and, eq, max } from 'drizzle-orm'
import { noticesAfter, type PlannedNotice, plannedNotices } from './notice-rules.ts'

export type Noticed = Pick<
  typeof tasks.$inferSelect,
  | 'id'
  | 'workspaceId'
  | 'dueOn'
  | 'dueAt'
  | 'dueZone'
  | 'remindAt'
  | 'assigneeId'
  | 'completedAt'
  | 'deletedAt'
  | 'scheduledAt'
>

/** Every notice of the task as it stands. */
export const noticesOf = async (tx: Tx, task: Noticed): Promise<PlannedNotice[]> => {
  const [settings] = await tx
    .select({ timeZone: workspaceSettings.timeZone })
    .from(workspaceSettings)
    .where(eq(workspaceSettings.workspaceId, task.workspaceId))
  return plannedNotices(task, settings?.timeZone ?? 'UTC')
}

/**
 * What the assignee is still to be notified of, in order: nothing that had passed when it was scheduled, nothing
 * again to the same person, and nothing at all of a task that is done, deleted or nobody's.
 */
export const noticesAhead = async (tx: Tx, task: Noticed): Promise<PlannedNotice[]> => {
  if (task.assigneeId === null || task.completedAt !== null || task.deletedAt !== null) return []
  const [planned, [given]] = await Promise.all([
    noticesOf(tx, task),
    tx
      .select({ last: max(taskNotices.plannedAt) })
      .from(taskNotices)
      .where(and(eq(taskNotices.taskId, task.id), eq(taskNotices.staffId, task.assigneeId))),
  ])
  const last = given?.last ?? task.scheduledAt
  const since = last > task.scheduledAt ? last : task.scheduledAt
  return noticesAfter(planned, since)
}
