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

const sameValue = (a: unknown, b: unknown) => JSON.stringify(a) === JSON.stringify(b)

/** A due time stands in the viewer's zone, as everywhere on the screen. */
const dueValues = ({ due, dueAt }: Pick<TaskView, 'due' | 'dueAt'>): TaskValues['due'] => {
  const [on = '', time = ''] = dueAt === null ? [due?.on] : asLocal(new Date(dueAt)).split('T')
  return { on, at: { time } }
}

/** A task as its fields show it. */
export const valuesOf = (task: TaskView): TaskValues => ({
  taskId: task.id,
  title: task.title,
  notes: task.notes ?? '',
  due: dueValues(task),
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

const dueOf = ({ on, at: { time } }: TaskValues['due']): NewTask['due'] =>
  on === '' ? null : { on, at: time === '' ? null : { time, timeZone: viewerZone() } }

/** What the fields mean; a due time that was not touched stays as it is, in whatever zone. */
export const inputOf = (
  contactId: string,
  { due, remindAt, assigneeId, notes, ...typed }: TaskValues,
  before?: TaskView,
): NewTask => ({
  ...typed,
  contactId,
  notes: notes.trim() === '' ? null : notes,
  due: before && sameValue(due, dueValues(before)) ? before.due : dueOf(due),
  remindAt: remindAt === '' ? null : asInstant(remindAt),
  assigneeId: assigneeId === '' ? null : assigneeId,
})

/** What an edit names: the fields that hold something else than before, and what they held. */
export const patchOf = (before: NewTask, after: NewTask): Omit<EditTask, 'taskId'> => {
  const fields = ['title', 'notes', 'due', 'remindAt', 'assigneeId', 'priority'] as const
  const changed = fields.filter((field) => !sameValue(before[field], after[field]))
  const pick = (from: NewTask) => Object.fromEntries(changed.map((field) => [field, from[field]]))
  return { patch: pick(after), was: pick(before) }
}

/** Of a due time that was typed here, so in the viewer's zone. */
const instantOf = (due: NewTask['due']): string | null =>
  due?.at ? asInstant(`${due.on}T${due.at.time}`) || null : null

/** What a task will look like once the server has saved these fields. */
export const drawTask = (
  input: NewTask,
  people: readonly StaffView[],
  base: Pick<TaskView, 'due' | 'dueAt' | 'createdAt' | 'createdBy' | 'completedAt' | 'completedBy'>,
): TaskView => {
  const { taskId, contactId: _, assigneeId, due, remindAt, ...fields } = input
  const assignee = people.find(({ id }) => id === assigneeId)
  return {
    ...base,
    ...fields,
    id: taskId,
    due,
    dueAt: sameValue(due, base.due) ? base.dueAt : instantOf(due),
    remindAt,
    assignee: assignee ? { id: assignee.id, name: assignee.name } : null,
  }
}
