import type { TaskPriority } from './values.ts'
import type { TaskDue } from './views.ts'

type Task = { taskId: string; title: string }
type Person = { id: string; name: string }
type Change<Value> = { from: Value; to: Value }

/** What an edit changed, and only that. */
export type TaskChanges = {
  title?: Change<string>
  notes?: Change<string | null>
  due?: Change<TaskDue | null>
  remindAt?: Change<string | null>
  assignee?: Change<Person | null>
  priority?: Change<TaskPriority>
}

export interface TaskTimeline {
  'task.created': Task & { due: TaskDue | null; assignee: Person | null }
  'task.edited': Task & { changes: TaskChanges }
  'task.completed': Task
  'task.reopened': Task
  'task.deleted': Task
  'task.restored': Task
}

export const taskKinds = [
  'task.created',
  'task.edited',
  'task.completed',
  'task.reopened',
  'task.deleted',
  'task.restored',
] as const satisfies readonly (keyof TaskTimeline)[]
