import type { Tx } from '@dossier/db'
import { taskNotices } from '@dossier/db/schema'
import { and, eq } from 'drizzle-orm'
import { editNotifications } from '../notifications/index.ts'
import { type Noticed, noticesOf } from './notices-ahead.ts'

type GivenNotice = typeof taskNotices.$inferSelect

/**
 * What the assignee was notified of that still holds: nothing of a due date or reminder that was moved since, of an
 * earlier assignee's, or of a task that is done or deleted.
 */
export const noticesInForce = async (tx: Tx, task: Noticed): Promise<GivenNotice[]> => {
  if (task.assigneeId === null || task.completedAt !== null || task.deletedAt !== null) return []
  const [planned, given] = await Promise.all([
    noticesOf(tx, task),
    tx
      .select()
      .from(taskNotices)
      .where(and(eq(taskNotices.taskId, task.id), eq(taskNotices.staffId, task.assigneeId))),
  ])
  return given.filter(({ kind, plannedAt }) =>
    planned.some((notice) => notice.kind === kind && notice.at.getTime() === plannedAt.getTime()),
  )
}

/** Shows under the bell what holds of the task as it stands, and hides the rest. */
export const showNoticesInForce = async (tx: Tx, task: Noticed, now: Date): Promise<void> => {
  const inForce = await noticesInForce(tx, task)
  await editNotifications(tx, task.id, { hiddenAt: now })
  if (task.assigneeId === null || inForce.length === 0) return
  const at = inForce.map(({ notifiedAt }) => notifiedAt)
  await editNotifications(tx, task.id, { hiddenAt: null }, { staffId: task.assigneeId, at })
}
