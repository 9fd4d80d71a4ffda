import { type EditTask, editTaskInput } from '@dossier/contracts/tasks/inputs'
import type { TaskChanges } from '@dossier/contracts/tasks/timeline'
import type { TaskView } from '@dossier/contracts/tasks/views'
import { inTransaction, type Tx } from '@dossier/db'
import { tasks } from '@dossier/db/schema'
import { eq } from 'drizzle-orm'
import type { Ctx } from '../context/index.ts'
import { DomainError, parseInput } from '../errors/index.ts'
import { appendEvent } from '../events/index.ts'
import { editNotifications } from '../notifications/index.ts'
import { authorize } from '../policy/index.ts'
import { findStaff } from '../staff/index.ts'
import { findLastChange } from '../timeline/index.ts'
import { findAssignee } from './find-assignee.ts'
import { noticesAhead } from './notices-ahead.ts'
import { showNoticesInForce } from './notices-in-force.ts'
import { remindEffects } from './remind-effect.ts'
import { columnsOf, fieldsOf, type TaskField, type TaskFields, textOf } from './task-fields.ts'
import { getTask, lockTask, type TaskRow } from './task-rows.ts'

/**
 * Changes what the patch names, and nothing else. Refused as a conflict, with what the field holds now and who edited
 * the task last, where that is no longer what the editor started from.
 */
export const editTask = async (ctx: Ctx, input: EditTask): Promise<TaskView> => {
  authorize(ctx.actor, 'contacts.write')
  const { taskId, patch, was } = parseInput(editTaskInput, input)
  return inTransaction(ctx.db, ctx.workspaceId, async (tx) => {
    const task = await lockTask(tx, taskId)
    if (task.deletedAt) throw await deletedMeanwhile(tx, task)
    const before = fieldsOf(task)
    // The keys of a parsed patch are fields, by its schema.
    const named = Object.keys(patch) as TaskField[]
    const changed = named.filter((field) => textOf(field, patch) !== textOf(field, before))
    if (changed.length === 0) return getTask(tx, taskId)
    const stale = changed.find((field) => textOf(field, was) !== textOf(field, before))
    if (stale) throw await changedMeanwhile(tx, task, stale)

    const after: Partial<TaskFields> = Object.fromEntries(changed.map((field) => [field, patch[field]]))
    const changes = await changesOf(tx, before, after)
    const columns = columnsOf(after)
    const isRescheduled = changed.includes('due') || changed.includes('remindAt')
    const next = { ...task, ...columns, ...(isRescheduled && { scheduledAt: ctx.now() }) }
    const noticeAt = (await noticesAhead(tx, next))[0]?.at ?? null
    const { scheduledAt, title } = next
    await tx
      .update(tasks)
      .set({ ...columns, scheduledAt, noticeAt })
      .where(eq(tasks.id, taskId))
    if (after.title !== undefined) await editNotifications(tx, taskId, { excerpt: title })
    if (isRescheduled || changed.includes('assigneeId')) await showNoticesInForce(tx, next, ctx.now())
    appendEvent(tx, ctx, {
      recordId: task.recordId,
      kind: 'task.edited',
      subjectId: taskId,
      data: { taskId, title, changes },
      before: Object.fromEntries(changed.map((field) => [field, before[field]])),
      after,
      effects: remindEffects(taskId, task.noticeAt, noticeAt),
    })
    return getTask(tx, taskId)
  })
}

const changesOf = async (
  tx: Tx,
  before: ReturnType<typeof fieldsOf>,
  { title, notes, due, remindAt, assigneeId, priority }: Partial<TaskFields>,
): Promise<TaskChanges> => ({
  ...(title !== undefined && { title: { from: before.title, to: title } }),
  ...(notes !== undefined && { notes: { from: before.notes, to: notes } }),
  ...(due !== undefined && { due: { from: before.due, to: due } }),
  ...(remindAt !== undefined && { remindAt: { from: before.remindAt, to: remindAt } }),
  ...(priority !== undefined && { priority: { from: before.priority, to: priority } }),
  ...(assigneeId !== undefined && {
    assignee: {
      from: (await nameOf(tx, before.assigneeId)) ?? null,
      to: await findAssignee(tx, assigneeId, 'patch.assigneeId'),
    },
  }),
})

const nameOf = async (tx: Tx, staffId: string | null) =>
  staffId === null ? null : (await findStaff(tx, [staffId]))[0]

const changedMeanwhile = async (tx: Tx, task: TaskRow, field: TaskField): Promise<DomainError> => {
  const current =
    field === 'assigneeId'
      ? ((await nameOf(tx, task.assigneeId))?.name ?? null)
      : (textOf(field, fieldsOf(task)) ?? null)
  const last = await findLastChange(tx, task.recordId, 'task.edited', { taskId: task.id })
  return new DomainError('conflict', 'field.changedMeanwhile', { conflict: { field, current, ...last } })
}

const deletedMeanwhile = async (tx: Tx, task: TaskRow): Promise<DomainError> => {
  const last = await findLastChange(tx, task.recordId, 'task.deleted', { taskId: task.id })
  return new DomainError('not_found', 'task.notFound', {
    conflict: { field: 'title', current: null, ...last },
  })
}
