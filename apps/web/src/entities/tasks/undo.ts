import type { EditTask } from '@dossier/contracts/tasks/inputs'
import type { TaskChanges, TaskTimeline } from '@dossier/contracts/tasks/timeline'
import type { TaskDue, TaskView } from '@dossier/contracts/tasks/views'
import { t } from '../../i18n/i18n.ts'
import { step } from '../../lib/change.ts'
import { changedSince, type EntryUndos } from '../timeline/entry-undo.ts'
import { completeTask, deleteTask, editTask, reopenTask, restoreTask } from './mutations.ts'
import { isAllRead, taskNow } from './queries.ts'

type Known = { taskId: string; contactId: string }
const knownOf = ({ taskId, contactId }: Known) => ({ taskId, task: taskNow(contactId, taskId) })
const changed = () => changedSince(t('task', { ns: 'tasks' }))

/** What an edit set, or what it replaced: the patch that undoes it and what that starts from. */
const sideOf = (changes: TaskChanges, side: 'from' | 'to'): EditTask['patch'] => {
  const { assignee, title, notes, due, remindAt, priority } = changes
  return {
    ...(title && { title: title[side] }),
    ...(notes && { notes: notes[side] }),
    ...(due && { due: due[side] }),
    ...(remindAt && { remindAt: remindAt[side] }),
    ...(priority && { priority: priority[side] }),
    ...(assignee && { assigneeId: assignee[side]?.id ?? null }),
  }
}

/** Whether it is this completion that stands, and not a later one: the entry is written just after the task. */
const isCompletedAt = ({ completedAt }: TaskView, at: string): boolean =>
  completedAt !== null && Date.parse(completedAt) <= Date.parse(at)

/** Whether a task is still what it was created as, as far as its entry says. */
const isAsCreated = (
  { taskId, title, due, assignee }: TaskTimeline['task.created'],
  contactId: string,
): boolean => {
  const task = taskNow(contactId, taskId)
  if (!task) return !isAllRead(contactId, 'open')
  return (
    task.completedAt === null &&
    task.title === title &&
    task.assignee?.id === assignee?.id &&
    sameDue(task.due, due)
  )
}
const sameDue = (a: TaskDue | null, b: TaskDue | null): boolean =>
  a?.on === b?.on && a?.at?.time === b?.at?.time && a?.at?.timeZone === b?.at?.timeZone

// Where the task was not read, the server says what stands against it.
export const taskUndos: EntryUndos<keyof TaskTimeline> = {
  'task.created': ({ data }, { contactId }) =>
    isAsCreated(data, contactId)
      ? { step: () => step(deleteTask(contactId), knownOf({ taskId: data.taskId, contactId })) }
      : changed(),
  'task.restored': ({ data: { taskId } }, { contactId }) => ({
    step: () => step(deleteTask(contactId), knownOf({ taskId, contactId })),
  }),
  'task.deleted': ({ data: { taskId } }, { contactId }) =>
    taskNow(contactId, taskId)
      ? changed()
      : { step: () => step(restoreTask(contactId), { taskId, task: null }) },
  'task.completed': ({ at, data: { taskId } }, { contactId }) => {
    const task = taskNow(contactId, taskId)
    return task && !isCompletedAt(task, at)
      ? changed()
      : { step: () => step(reopenTask(contactId), { taskId, task }) }
  },
  'task.reopened': ({ data: { taskId } }, { contactId }) =>
    (taskNow(contactId, taskId)?.completedAt ?? null) === null
      ? { step: () => step(completeTask(contactId), knownOf({ taskId, contactId })) }
      : changed(),
  'task.edited': ({ data: { taskId, changes } }, { contactId }) => ({
    step: () =>
      step(editTask(contactId, t('putBack', { ns: 'tasks' })), {
        taskId,
        patch: sideOf(changes, 'from'),
        was: sideOf(changes, 'to'),
        task: null,
      }),
  }),
}
