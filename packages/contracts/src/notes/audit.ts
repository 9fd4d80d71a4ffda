import type { TopicsOfActs } from '../live/topics.ts'

// A mention stands in a note: it notifies, and a mail is on its way.
const touched = ['notes', 'timeline', 'contacts', 'notifications', 'background'] as const

export const noteActs = {
  'note.created': touched,
  'note.edited': touched,
  'note.deleted': touched,
  'note.restored': touched,
  'note.pinned': ['notes'],
  'note.unpinned': ['notes'],
} as const satisfies TopicsOfActs
