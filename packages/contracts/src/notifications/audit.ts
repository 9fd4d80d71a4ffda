import type { TopicsOfActs } from '../live/topics.ts'

export const notificationActs = {
  'notification.read': ['notifications'],
} as const satisfies TopicsOfActs
