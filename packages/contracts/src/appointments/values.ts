export const appointmentStatuses = ['unconfirmed', 'confirmed', 'cancelled', 'showed', 'no_show'] as const
export type AppointmentStatus = (typeof appointmentStatuses)[number]

/** What a record's section is divided into; one that goes on now is upcoming. */
export const appointmentGroups = ['upcoming', 'past', 'cancelled'] as const
export type AppointmentGroup = (typeof appointmentGroups)[number]

export const MAX_APPOINTMENT_NOTES = 5_000
export const MAX_CANCEL_REASON = 500

/** So many days of slots are read at once. */
export const MAX_SLOT_DAYS = 42

export const reminderChannels = ['email', 'sms'] as const
export type ReminderChannel = (typeof reminderChannels)[number]

/** `planned` has no row yet. `unknown`: it may have gone out, and nobody can say. */
export const reminderStates = [
  'queued',
  'sending',
  'sent',
  'delivered',
  'skipped',
  'failed',
  'unknown',
] as const
export type ReminderState = (typeof reminderStates)[number]

/** A reminder that is noticed later than this is skipped. */
export const REMINDER_LATE_MINUTES = 10

/** How long before the start: from 5 minutes to 30 days. */
export const REMINDER_OFFSET_MINUTES = { least: 5, most: 30 * 24 * 60 } as const
export const MAX_REMINDERS = 10
export const MAX_REMINDER_SUBJECT = 200
export const MAX_REMINDER_BODY = 5_000
