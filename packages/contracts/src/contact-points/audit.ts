import type { TopicsOfActs } from '../live/topics.ts'

const touched = ['contact', 'timeline', 'contacts'] as const

export const contactPointActs = {
  'email.added': touched,
  'email.edited': touched,
  'email.removed': touched,
  'email.madePrimary': touched,
  'email.marked': touched,
  'phone.added': touched,
  'phone.edited': touched,
  'phone.removed': touched,
  'phone.madePrimary': touched,
  'phone.marked': touched,
} as const satisfies TopicsOfActs
