import { type CreateTask, createTaskInput, type NewTask } from '@dossier/contracts/tasks/inputs'
import type { TaskView } from '@dossier/contracts/tasks/views'
import { inTransaction, type Tx } from '@dossier/db'
import { tasks } from '@dossier/db/schema'
import type { Ctx } from '../context/index.ts'
import { DomainError, parseInput } from '../errors/index.ts'
import { appendEvent } from '../events/index.ts'
import { authorize } from '../policy/index.ts'
import { lockContact } from '../records/index.ts'
import { dueColumns } from './due.ts'
import { findAssignee } from './find-assignee.ts'
import { noticesAhead } from './notices-ahead.ts'
import { remindEffects } from './remind-effect.ts'
import { fieldsOf, type TaskField, textOf } from './task-fields.ts'
import { getTask, lockTask } from './task-rows.ts'

/** Creates a task; its assignee is notified when it is due. The same id again changes nothing. */
export const createTask = async (ctx: Ctx, input: CreateTask): Promise<TaskView> => {
  authorize(ctx.actor, 'contacts.write')
  const given = parseInput(createTaskInput, input)
  const { taskId, contactId: recordId, due, remindAt, ...fields } = given
  const { workspaceId } = ctx
  const at = ctx.now()
  return inTransaction(ctx.db, workspaceId, async (tx) => {
    await lockContact(tx, recordId)
    const assignee = await findAssignee(tx, fields.assigneeId, 'assigneeId')
    const row = {
      ...fields,
      ...dueColumns(due),
      id: taskId,
      workspaceId,
      recordId,
      remindAt: remindAt === null ? null : new Date(remindAt),
      createdAt: at,
      createdBy: ctx.actor.id,
      scheduledAt: at,
      completedAt: null,
      deletedAt: null,
    }
    const noticeAt = (await noticesAhead(tx, row))[0]?.at ?? null
    const [added] = await tx
      .insert(tasks)
      .values({ ...row, noticeAt })
      .onConflictDoNothing({ target: tasks.id })
      .returning()
    if (!added) return repeated(tx, given)
    const { title } = fields
    appendEvent(tx, ctx, {
      recordId,
      kind: 'task.created',
      subjectId: taskId,
      data: { taskId, title, due, assignee },
      after: { ...fields, due, remindAt },
      effects: remindEffects(taskId, null, noticeAt),
    })
    return getTask(tx, taskId)
  })
}

const repeated = async (tx: Tx, given: NewTask): Promise<TaskView> => {
  const task = await lockTask(tx, given.taskId)
  const kept = fieldsOf(task)
  // The keys of a task's fields are fields.
  const fields = Object.keys(kept) as TaskField[]
  const isSame = fields.every((field) => textOf(field, given) === textOf(field, kept))
  if (task.recordId !== given.contactId || !isSame) throw new DomainError('conflict', 'id.taken')
  return getTask(tx, task.id)
}
