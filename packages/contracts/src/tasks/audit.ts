import type { TopicsOfActs } from '../live/topics.ts'

// A notification shows the task's title; a run waits for what is due.
const touched = ['tasks', 'timeline', 'contacts', 'notifications', 'background'] as const
// The number in the tab changes: the record that counts it is read, which brings the timeline along in the same trip.
const counted = ['contact', ...touched] as const

export const taskActs = {
  'task.created': counted,
  'task.edited': touched,
  'task.completed': counted,
  'task.reopened': counted,
  'task.deleted': counted,
  'task.restored': counted,
  'task.notified': ['notifications', 'background'],
  'task.requeued': ['background'],
} as const satisfies TopicsOfActs
