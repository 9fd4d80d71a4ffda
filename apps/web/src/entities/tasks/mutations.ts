import type { CreateTask, EditTask } from '@dossier/contracts/tasks/inputs'
import type { TaskChanged, TaskView } from '@dossier/contracts/tasks/views'
import { t } from '../../i18n/i18n.ts'
import { type Change, change, recordScope, shownInPlace, type Step, step } from '../../lib/change.ts'
import type { Layer } from '../../lib/optimistic.ts'
import { client } from '../../lib/trpc.ts'
import { inMyTasks, myTasksTarget, type Tasks, tasksTarget, writeMyTasks, writeTasks } from './queries.ts'

const ns = { ns: 'tasks' } as const

const withTask = (tasks: Tasks, task: TaskView): Tasks => [...tasks.filter(({ id }) => id !== task.id), task]
const without = <Task extends { id: string }>(tasks: readonly Task[], taskId: string): Task[] =>
  tasks.filter(({ id }) => id !== taskId)

/** A task as it will be, on its record and among the reader's own. */
const show = (contactId: string, task: TaskView): Layer[] => [
  tasksTarget(contactId).lay((tasks) => withTask(tasks, task)),
  myTasksTarget.lay((tasks) => inMyTasks(tasks, task)),
]
const hide = (contactId: string, taskId: string): Layer[] => [
  tasksTarget(contactId).lay((tasks) => without(tasks, taskId)),
  myTasksTarget.lay((tasks) => without(tasks, taskId)),
]
const putTask = (contactId: string) => (task: TaskView) => {
  writeTasks(contactId, (tasks) => withTask(tasks, task))
  writeMyTasks((tasks) => inMyTasks(tasks, task))
}
const removeTask = (contactId: string, taskId: string) => {
  writeTasks(contactId, (tasks) => without(tasks, taskId))
  writeMyTasks((tasks) => without(tasks, taskId))
}

/** `task` is what it looks like until the server has made it. */
type Create = { input: CreateTask; task: TaskView }

export const createTask = (contactId: string): Change<Create, TaskView> =>
  change({
    scope: recordScope(contactId),
    send: ({ input }) => client.tasks.create.mutate(input),
    optimistic: ({ task }) => show(contactId, task),
    write: putTask(contactId),
    happened: () => [{ act: 'task.created', recordId: contactId }],
    message: () => t('created', ns),
    undo: (task) => step(deleteTask(contactId), { taskId: task.id, task }, t('removed', ns)),
    failure: shownInPlace,
  })

/** `task` is what the edited one looks like until that is confirmed; null where that is not known. */
type Edit = EditTask & { task: TaskView | null }

/** From the form, where its failures show; `message` is for an edit that takes another back. */
export const editTask = (contactId: string, message?: string): Change<Edit, TaskView> =>
  change({
    scope: recordScope(contactId),
    send: ({ taskId, patch, was }) => client.tasks.edit.mutate({ taskId, patch, was }),
    optimistic: ({ task }) => (task === null ? [] : show(contactId, task)),
    write: putTask(contactId),
    happened: () => [{ act: 'task.edited', recordId: contactId }],
    message: () => message ?? t('saved', ns),
    undo: (_, { taskId, patch, was }) =>
      step(editTask(contactId, t('putBack', ns)), { taskId, patch: was, was: patch, task: null }),
    failure: () => (message === undefined ? null : undefined),
  })

/** `task` is known where it was among those read. */
type Known = { taskId: string; task: TaskView | null }

type Act = {
  act: 'task.completed' | 'task.reopened' | 'task.deleted' | 'task.restored'
  send: (input: { taskId: string }) => Promise<TaskChanged>
  /** What it looks like at once. */
  shown: (task: TaskView) => Partial<TaskView>
  words: () => string
  undo: (contactId: string, known: Known) => Step
}

/** An act on a whole task, which another one undoes. */
const actOn = (contactId: string, { act, send, shown, words, undo }: Act): Change<Known, TaskChanged> => {
  const isGone = act === 'task.deleted'
  return change({
    scope: recordScope(contactId),
    send: ({ taskId }) => send({ taskId }),
    optimistic: ({ taskId, task }) =>
      isGone ? hide(contactId, taskId) : task === null ? [] : show(contactId, { ...task, ...shown(task) }),
    write: ({ task }, { taskId }) => (isGone ? removeTask(contactId, taskId) : putTask(contactId)(task)),
    happened: () => [{ act, recordId: contactId }],
    message: words,
    // What a colleague did first is theirs to undo.
    undo: ({ task, changed }, { taskId }) => (changed ? undo(contactId, { taskId, task }) : null),
  })
}

export const completeTask = (contactId: string): Change<Known, TaskChanged> =>
  actOn(contactId, {
    act: 'task.completed',
    send: (input) => client.tasks.complete.mutate(input),
    shown: () => ({ completedAt: new Date().toISOString() }),
    words: () => t('completed', ns),
    undo: (id, known) => step(reopenTask(id), known, t('reopened', ns)),
  })

export const reopenTask = (contactId: string): Change<Known, TaskChanged> =>
  actOn(contactId, {
    act: 'task.reopened',
    send: (input) => client.tasks.reopen.mutate(input),
    shown: () => ({ completedAt: null, completedBy: null }),
    words: () => t('reopened', ns),
    undo: (id, known) => step(completeTask(id), known, t('completed', ns)),
  })

export const deleteTask = (contactId: string): Change<Known, TaskChanged> =>
  actOn(contactId, {
    act: 'task.deleted',
    send: (input) => client.tasks.delete.mutate(input),
    shown: () => ({}),
    words: () => t('deleted', ns),
    undo: (id, known) => step(restoreTask(id), known, t('restored', ns)),
  })

export const restoreTask = (contactId: string): Change<Known, TaskChanged> =>
  actOn(contactId, {
    act: 'task.restored',
    send: (input) => client.tasks.restore.mutate(input),
    shown: () => ({}),
    words: () => t('restored', ns),
    undo: (id, known) => step(deleteTask(id), known, t('deleted', ns)),
  })
