import type { TopicsOfActs } from '../live/topics.ts'

export const tagActs = {
  'tag.added': ['contact', 'timeline', 'contacts', 'tags'],
  'tag.removed': ['contact', 'timeline', 'contacts', 'tags'],
  'tag.created': ['tags'],
  'tag.renamed': ['tags', 'contact', 'contacts', 'timeline'],
  'tag.merged': ['tags', 'contact', 'contacts', 'timeline'],
  'tag.recolored': ['tags', 'contact', 'contacts'],
  'tag.deleted': ['tags', 'contact', 'contacts', 'timeline'],
} as const satisfies TopicsOfActs
