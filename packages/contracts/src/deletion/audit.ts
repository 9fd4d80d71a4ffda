import { topics, type TopicsOfActs } from '../live/topics.ts'

// A contact takes all that hangs on it along.
const whole = topics
const waiting = ['deletions', 'background'] as const

export const deletionActs = {
  'contact.deleted': whole,
  'contact.restored': whole,
  'deletion.explained': ['deletions', 'timeline'],
  'contact.held': ['deletions', 'background', 'contact'],
  'contact.released': ['deletions', 'background', 'contact'],
  'contact.purged': waiting,
  'contact.exported': [],
  'purge.hastened': waiting,
  'purge.requested': waiting,
  'purge.requeued': waiting,
  'purge.recalled': waiting,
  'retention.changed': waiting,
} as const satisfies TopicsOfActs
