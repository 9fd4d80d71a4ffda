import type { TaskId } from '@dossier/contracts/tasks/inputs'
import { inTransaction, type Tx } from '@dossier/db'
import { taskNotices, tasks } from '@dossier/db/schema'
import { eq } from 'drizzle-orm'
import { databaseClock } from '../clock/index.ts'
import type { Ctx } from '../context/index.ts'
import { queueEmails } from '../deliveries/index.ts'
import { appendAudit, appendEffects } from '../events/index.ts'
import { notify } from '../notifications/index.ts'
import { systemOnly } from '../policy/index.ts'
import { noticeNow, type PlannedNotice } from './notice-rules.ts'
import { noticesAhead } from './notices-ahead.ts'
import { findTask, type TaskRow } from './task-rows.ts'

/** `gone`: the task or its contact is deleted. `done`: there is nothing (more) to notify anybody of. */
export type NoticeDecision =
  | { next: 'wait'; forMs: number; dueAt: string }
  | { next: 'end'; because: 'completed' | 'gone' | 'done' }

/** A run looks at its row again after so long in any case: no timer of years. */
const LONGEST_WAIT_MS = 90 * 24 * 60 * 60 * 1000

/**
 * The arbiter of a task's notices: gives the one that is due by the database's clock, if the row wants it, and says
 * how long to wait for the next. Asked again, it gives nothing twice.
 */
export const notifyAssignee = (ctx: Ctx, { taskId }: TaskId): Promise<NoticeDecision> => {
  systemOnly(ctx)
  return inTransaction(ctx.db, ctx.workspaceId, async (tx) => {
    const task = await findTask(tx, taskId)
    if (!task || task.deletedAt !== null) return { next: 'end', because: 'gone' }
    const now = await databaseClock(tx)
    const ahead = await noticesAhead(tx, task)
    const due = noticeNow(ahead, now)
    if (due) await give(tx, ctx, task, due)
    const next = ahead.find(({ at }) => at > now)
    await tx
      .update(tasks)
      .set({ noticeAt: next?.at ?? null })
      .where(eq(tasks.id, taskId))
    if (!next) return { next: 'end', because: task.completedAt === null ? 'done' : 'completed' }
    const forMs = Math.min(next.at.getTime() - now.getTime(), LONGEST_WAIT_MS)
    return { next: 'wait', forMs, dueAt: next.at.toISOString() }
  })
}

const give = async (
  tx: Tx,
  ctx: Ctx,
  task: TaskRow,
  { kind, at: plannedAt }: PlannedNotice,
): Promise<void> => {
  const { id: subjectId, recordId, assigneeId, title } = task
  if (assigneeId === null) return
  const { workspaceId } = ctx
  // The notice, its entry under the bell and its mail are of one instant, by which each is found from the other.
  const at = ctx.now()
  const then = { ...ctx, now: () => at }
  const [given] = await tx
    .insert(taskNotices)
    .values({
      workspaceId,
      taskId: subjectId,
      kind,
      plannedAt,
      staffId: assigneeId,
      notifiedAt: at,
    })
    .onConflictDoNothing()
    .returning()
  if (!given) return
  const about = { kind, recordId, subjectId }
  await notify(tx, then, [assigneeId], { ...about, excerpt: title })
  const effects = await queueEmails(tx, then, [assigneeId], about)
  appendAudit(tx, ctx, { act: 'task.notified', recordId, subjectId, after: { kind, staffId: assigneeId } })
  appendEffects(tx, ctx, ...effects.map((effect) => ({ ...effect, recordId })))
}
