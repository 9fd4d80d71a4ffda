import type { TopicsOfActs } from '../live/topics.ts'

export const timelineActs = {
  'activity.logged': ['timeline', 'contacts'],
  'activity.deleted': ['timeline'],
  'activity.restored': ['timeline'],
  'entry.pinned': ['timeline'],
  'entry.unpinned': ['timeline'],
} as const satisfies TopicsOfActs
