export const taskPriorities = ['low', 'normal', 'high'] as const
export type TaskPriority = (typeof taskPriorities)[number]

export const MAX_TASK_TITLE = 200
export const MAX_TASK_NOTES = 5_000

/** What a record's section is divided into. */
export const taskStates = ['open', 'completed'] as const
export type TaskState = (typeof taskStates)[number]

/** What a person's own tasks are divided into; tasks without a due date are upcoming. */
export const myTaskGroups = ['overdue', 'today', 'upcoming', 'done'] as const
export type MyTaskGroup = (typeof myTaskGroups)[number]

/** What the assignee is notified of: the reminder they asked for, the due time, the morning after. */
export const taskNotices = ['taskReminder', 'taskDue', 'taskOverdue'] as const
export type TaskNotice = (typeof taskNotices)[number]
