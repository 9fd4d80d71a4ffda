import type { TopicsOfActs } from '../live/topics.ts'

export const contactTypeActs = {
  'contactType.created': ['contactTypes'],
  'contactType.renamed': ['contactTypes', 'contact', 'contacts', 'timeline'],
  'contactType.ordered': ['contactTypes'],
  'contactType.deleted': ['contactTypes', 'contact', 'contacts', 'timeline'],
} as const satisfies TopicsOfActs
