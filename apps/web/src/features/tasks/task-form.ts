import type { EditTask, NewTask } from '@dossier/contracts/tasks/inputs'
import type { TaskPriority } from '@dossier/contracts/tasks/values'
import type { TaskView } from '@dossier/contracts/tasks/views'
import type { StaffView } from '@dossier/contracts/staff/views'
import { asInstant, asLocal, viewerZone } from '../../lib/local-time.ts'

/** What the fields hold; their paths are those of the input. */
export type TaskValues = {
  taskId: string
  title: string
  notes: string
  due: { on: string; at: { time: string } }
  remindAt: string
  assigneeId: string
  priority: TaskPriority
}

/** A task as its fields show it: a due time as the wall of its zone shows it. */
export const valuesOf = (task: TaskView): TaskValues => ({
  taskId: task.id,
  title: task.title,
  notes: task.notes ?? '',
  due: { on: task.due?.on ?? '', at: { time: task.due?.at?.time ?? '' } },
  remindAt: task.remindAt === null ? '' : asLocal(new Date(task.remindAt)),
  assigneeId: task.assignee?.id ?? '',
  priority: task.priority,
})

export const emptyValues = (taskId: string, assigneeId: string): TaskValues => ({
  taskId,
  title: '',
  notes: '',
  due: { on: '', at: { time: '' } },
  remindAt: '',
  assigneeId,
  priority: 'normal',
})

/** What the fields mean; a due time that was not touched keeps the zone it had. */
export const inputOf = (
  contactId: string,
  { due, remindAt, assigneeId, notes, ...typed }: TaskValues,
  before?: TaskView,
): NewTask => {
  const timeZone = before?.due?.at?.timeZone ?? viewerZone()
  return {
    ...typed,
    contactId,
    notes: notes.trim() === '' ? null : notes,
    due: due.on === '' ? null : { on: due.on, at: due.at.time === '' ? null : { ...due.at, timeZone } },
    remindAt: remindAt === '' ? null : asInstant(remindAt),
    assigneeId: assigneeId === '' ? null : assigneeId,
  }
}

/** What an edit names: the fields that hold something else than before, and what they held. */
export const patchOf = (before: NewTask, after: NewTask): Omit<EditTask, 'taskId'> => {
  const fields = ['title', 'notes', 'due', 'remindAt', 'assigneeId', 'priority'] as const
  const changed = fields.filter((field) => JSON.stringify(before[field]) !== JSON.stringify(after[field]))
  const pick = (from: NewTask) => Object.fromEntries(changed.map((field) => [field, from[field]]))
  return { patch: pick(after), was: pick(before) }
}

/** What a task will look like once the server has saved these fields. */
export const drawTask = (
  input: NewTask,
  people: readonly StaffView[],
  base: Pick<TaskView, 'createdAt' | 'createdBy' | 'completedAt' | 'completedBy'>,
): TaskView => {
  const { taskId, contactId: _, assigneeId, due, remindAt, ...fields } = input
  const assignee = people.find(({ id }) => id === assigneeId)
  return {
    ...base,
    ...fields,
    id: taskId,
    due,
    // Of a wall time in the viewer's own zone the browser knows the instant; of others the server says it.
    dueAt: due?.at ? asInstant(`${due.on}T${due.at.time}`) || null : null,
    remindAt,
    assignee: assignee ? { id: assignee.id, name: assignee.name } : null,
  }
}
