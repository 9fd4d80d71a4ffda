import type { TopicsOfActs } from '../live/topics.ts'

// A mention stands in a note: it notifies, and a mail is on its way.
const touched = ['notes', 'timeline', 'contacts', 'notifications', 'background'] as const
// The number in the tab changes: the record that counts it is read, which brings the timeline along in the same trip.
const counted = ['contact', ...touched] as const

export const noteActs = {
  'note.created': counted,
  'note.edited': touched,
  'note.deleted': counted,
  'note.restored': counted,
  'note.pinned': ['notes'],
  'note.unpinned': ['notes'],
} as const satisfies TopicsOfActs
