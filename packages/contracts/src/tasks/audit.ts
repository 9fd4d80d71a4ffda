import type { TopicsOfActs } from '../live/topics.ts'

// A notification shows the task's title; a run waits for what is due.
const touched = ['tasks', 'timeline', 'contacts', 'notifications', 'background'] as const

export const taskActs = {
  'task.created': touched,
  'task.edited': touched,
  'task.completed': touched,
  'task.reopened': touched,
  'task.deleted': touched,
  'task.restored': touched,
  'task.notified': ['notifications', 'background'],
  'task.requeued': ['background'],
} as const satisfies TopicsOfActs
