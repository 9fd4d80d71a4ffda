import type { TaskPriority } from '@dossier/contracts/tasks/values'
import type { TaskDue } from '@dossier/contracts/tasks/views'
import { dueColumns, dueOf, dueText } from './due.ts'
import type { TaskRow } from './task-rows.ts'

/** What an edit can change, as forms know it. */
export type TaskFields = {
  title: string
  notes: string | null
  due: TaskDue | null
  remindAt: string | null
  assigneeId: string | null
  priority: TaskPriority
}
export type TaskField = keyof TaskFields

/** Some of them, as a patch carries them. */
export type SomeFields = { [Field in TaskField]?: TaskFields[Field] | undefined }

export const fieldsOf = (row: TaskRow): TaskFields => ({
  title: row.title,
  notes: row.notes,
  due: dueOf(row),
  remindAt: row.remindAt?.toISOString() ?? null,
  assigneeId: row.assigneeId,
  priority: row.priority,
})

/** A field in one line, for comparing; undefined where it is not among the given ones. */
export const textOf = (field: TaskField, fields: SomeFields): string | null | undefined => {
  if (field === 'due') return fields.due ? dueText(fields.due) : fields.due
  if (field === 'remindAt') return fields.remindAt ? new Date(fields.remindAt).toISOString() : fields.remindAt
  return fields[field]
}

/** What the table keeps of these fields. */
export const columnsOf = ({ due, remindAt, ...same }: Partial<TaskFields>): Partial<TaskRow> => ({
  ...same,
  ...(due !== undefined && dueColumns(due)),
  ...(remindAt !== undefined && { remindAt: remindAt === null ? null : new Date(remindAt) }),
})
