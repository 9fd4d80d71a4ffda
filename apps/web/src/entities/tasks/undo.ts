import type { EditTask } from '@dossier/contracts/tasks/inputs'
import type { TaskChanges, TaskTimeline } from '@dossier/contracts/tasks/timeline'
import { t } from '../../i18n/i18n.ts'
import { step } from '../../lib/change.ts'
import { changedSince, type EntryUndos } from '../timeline/entry-undo.ts'
import { completeTask, deleteTask, editTask, reopenTask, restoreTask } from './mutations.ts'
import { taskNow } from './queries.ts'

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

// Where the task was not read, the server says what stands against it.
export const taskUndos: EntryUndos<keyof TaskTimeline> = {
  'task.created': ({ data: { taskId } }, { contactId }) => ({
    step: () => step(deleteTask(contactId), knownOf({ taskId, contactId })),
  }),
  'task.restored': ({ data: { taskId } }, { contactId }) => ({
    step: () => step(deleteTask(contactId), knownOf({ taskId, contactId })),
  }),
  'task.deleted': ({ data: { taskId } }, { contactId }) =>
    taskNow(contactId, taskId)
      ? changed()
      : { step: () => step(restoreTask(contactId), { taskId, task: null }) },
  'task.completed': ({ data: { taskId } }, { contactId }) =>
    taskNow(contactId, taskId)?.completedAt === null
      ? changed()
      : { step: () => step(reopenTask(contactId), knownOf({ taskId, contactId })) },
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
