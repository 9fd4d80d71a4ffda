import type { CalendarKind } from '../calendars/values.ts'
import type { ReminderChannel } from './values.ts'
import type { WallTimeView } from './views.ts'

type Person = { id: string; name: string }
type Appointment = {
  appointmentId: string
  /** What was booked, as it was called then. */
  calendar: { id: string; kind: CalendarKind; name: string }
  start: WallTimeView
  startsAt: string
}
type Change<Value> = { from: Value; to: Value }
type Moved = { start: WallTimeView; startsAt: string; staff: Person | null }

/** What an edit changed, and only that. */
export type AppointmentChanges = {
  notes?: Change<string | null>
  emailId?: Change<string | null>
  phoneId?: Change<string | null>
}
type Reminder = Appointment & { channel: ReminderChannel; offsetMinutes: number }

export interface AppointmentTimeline {
  'appointment.booked': Appointment & { staff: Person | null; isOutsideHours: boolean }
  'appointment.rescheduled': Appointment & { from: Moved; to: Moved; isOutsideHours: boolean }
  'appointment.edited': Appointment & { changes: AppointmentChanges }
  'appointment.cancelled': Appointment & { reason: string | null }
  'appointment.reinstated': Appointment
  'appointment.showed': Appointment
  'appointment.noShow': Appointment
  'appointment.unmarked': Appointment & { was: 'showed' | 'no_show' }
  'reminder.sent': Reminder
  'reminder.failed': Reminder & { reason: string }
  'reminder.skipped': Reminder & { reason: string }
}

export const appointmentKinds = [
  'appointment.booked',
  'appointment.rescheduled',
  'appointment.edited',
  'appointment.cancelled',
  'appointment.reinstated',
  'appointment.showed',
  'appointment.noShow',
  'appointment.unmarked',
  'reminder.sent',
  'reminder.failed',
  'reminder.skipped',
] as const satisfies readonly (keyof AppointmentTimeline)[]
