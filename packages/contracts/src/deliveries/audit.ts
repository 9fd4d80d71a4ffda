import type { TopicsOfActs } from '../live/topics.ts'

export const deliveryActs = {
  'delivery.requeued': ['background'],
  'delivery.retried': ['background'],
} as const satisfies TopicsOfActs
