import type { TopicsOfActs } from '../live/topics.ts'

const touched = ['appointments', 'timeline', 'contacts', 'background'] as const
// The number in the tab changes: the record that counts it is read, which brings the timeline along in the same trip.
const counted = ['contact', ...touched] as const

export const appointmentActs = {
  'appointment.booked': counted,
  'appointment.rescheduled': counted,
  'appointment.edited': touched,
  'appointment.cancelled': counted,
  'appointment.reinstated': counted,
  'appointment.showed': counted,
  'appointment.noShow': counted,
  'appointment.unmarked': counted,
  'appointment.released': ['background'],
  'reminder.sent': touched,
  'reminder.failed': touched,
  'reminder.skipped': touched,
  'reminder.retried': touched,
  'reminder.tested': ['background'],
  'reminder.queued': ['appointments', 'background'],
  'reminders.changed': ['appointments', 'calendars', 'background'],
  'appointment.requeued': ['background'],
} as const satisfies TopicsOfActs
