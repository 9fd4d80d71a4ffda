import type { TaskPriority } from './values.ts'

type Person = { id: string; name: string }

/** A date of the calendar from end to end, or a wall time of it in a zone. */
export type TaskDue = { on: string; at: { time: string; timeZone: string } | null }

export type TaskView = {
  id: string
  title: string
  notes: string | null
  due: TaskDue | null
  /** The instant of a due date with a time. */
  dueAt: string | null
  remindAt: string | null
  assignee: Person | null
  priority: TaskPriority
  createdAt: string
  createdBy: Person | null
  completedAt: string | null
  completedBy: Person | null
}

/** What became of a task; `changed` is false where it was so already, and there is nothing to undo. */
export type TaskChanged = { task: TaskView; changed: boolean }

/** Open tasks by what is due first, completed ones latest first. */
export type TaskPage = { tasks: TaskView[]; nextCursor: string | null }

/** A task of any contact. */
export type MyTaskView = TaskView & { contact: { id: string; name: string | null } }

/** `counts` go up to `MAX_COUNTED`. */
export type MyTaskPage = {
  tasks: MyTaskView[]
  nextCursor: string | null
  counts: { overdue: number; today: number; upcoming: number }
}
