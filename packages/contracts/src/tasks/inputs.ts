import * as z from 'zod/mini'
import { id, pageCursor } from '../ids.ts'
import { instant } from '../instants.ts'
import { optionalText, requiredLine } from '../text.ts'
import { day, timeOfDay, timeZone } from '../wall-time.ts'
import { MAX_TASK_NOTES, MAX_TASK_TITLE, myTaskGroups, taskPriorities, taskStates } from './values.ts'

/** `at` is null where the date alone is meant. */
const due = z.nullable(z.object({ on: day, at: z.nullable(z.object({ time: timeOfDay, timeZone })) }))

const title = requiredLine(MAX_TASK_TITLE)
const notes = optionalText(MAX_TASK_NOTES)
const remindAt = z.nullable(instant)
const assigneeId = z.nullable(id)
const priority = z.enum(taskPriorities, 'input.invalid')

/** `taskId` is made by the browser: the same id twice is the same act. */
export const createTaskInput = z.object({
  taskId: id,
  contactId: id,
  title,
  notes: z._default(notes, null),
  due: z._default(due, null),
  remindAt: z._default(remindAt, null),
  assigneeId: z._default(assigneeId, null),
  priority: z._default(priority, 'normal'),
})
export type CreateTask = z.input<typeof createTaskInput>
/** With every field, as it is kept. */
export type NewTask = z.output<typeof createTaskInput>

const some = z.partial(z.object({ title, notes, due, remindAt, assigneeId, priority }))

/** Only what `patch` names is written. `was` is what the editor started from; another value now in place is a conflict. */
export const editTaskInput = z.object({ taskId: id, patch: some, was: some })
export type EditTask = z.input<typeof editTaskInput>

export const taskIdInput = z.object({ taskId: id })
export type TaskId = z.input<typeof taskIdInput>

export const listTasksInput = z.object({
  contactId: id,
  state: z._default(z.enum(taskStates, 'input.invalid'), 'open'),
  cursor: pageCursor,
})
export type ListTasks = z.input<typeof listTasksInput>

/** `timeZone` is the reader's: it says what day it is. */
export const listMyTasksInput = z.object({
  group: z.enum(myTaskGroups, 'input.invalid'),
  timeZone,
  cursor: pageCursor,
})
export type ListMyTasks = z.input<typeof listMyTasksInput>
