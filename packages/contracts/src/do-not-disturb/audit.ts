import type { TopicsOfActs } from '../live/topics.ts'

export const dndActs = { 'dnd.changed': ['contact', 'timeline', 'contacts'] } as const satisfies TopicsOfActs
