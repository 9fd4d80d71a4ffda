import type { TopicsOfActs } from '../live/topics.ts'

export const contactActs = {
  'contact.created': ['contact', 'timeline', 'contacts'],
  'contact.edited': ['contact', 'timeline', 'contacts'],
  'owner.changed': ['contact', 'timeline', 'contacts'],
  'type.changed': ['contact', 'timeline', 'contacts', 'contactTypes'],
} as const satisfies TopicsOfActs
