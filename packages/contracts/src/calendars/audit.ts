import type { TopicsOfActs } from '../live/topics.ts'

export const calendarActs = {
  'calendar.created': ['calendars'],
  'calendar.edited': ['calendars', 'appointments'],
  'calendar.deleted': ['calendars', 'appointments', 'background'],
  'calendar.restored': ['calendars', 'appointments', 'background'],
} as const satisfies TopicsOfActs
