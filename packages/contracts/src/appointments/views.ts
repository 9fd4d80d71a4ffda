import type { CalendarKind } from '../calendars/values.ts'
import type { AppointmentStatus, ReminderChannel, ReminderState } from './values.ts'

type Person = { id: string; name: string }

/** A clock on a wall: what was booked, whatever becomes of the zone's rules. */
export type WallTimeView = { on: string; time: string; timeZone: string }

/** One reminder to the contact; `deliveryId` is null while it is planned. `at` is when it came to its state. */
export type ReminderView = {
  offsetMinutes: number
  channel: ReminderChannel
  plannedAt: string
  state: ReminderState | 'planned'
  reason: string | null
  at: string | null
  deliveryId: string | null
}

export type AppointmentView = {
  id: string
  calendar: { id: string; kind: CalendarKind; name: string; location: string | null }
  /** Null once the colleague is gone. */
  staff: Person | null
  start: WallTimeView
  startsAt: string
  endsAt: string
  status: AppointmentStatus
  /** A time that was not among the offered ones. */
  isOutsideHours: boolean
  notes: string | null
  /** The contact point that reminders go to; null is the primary one. */
  emailId: string | null
  phoneId: string | null
  createdAt: string
  createdBy: Person | null
  cancelled: { at: string; by: Person | null; reason: string | null } | null
  reminders: ReminderView[]
}

/** What became of an appointment; `changed` is false where it was so already, and there is nothing to undo. */
export type AppointmentChanged = { appointment: AppointmentView; changed: boolean }

/** Upcoming ones by what comes first, the others latest first. */
export type AppointmentPage = { appointments: AppointmentView[]; nextCursor: string | null }

/** A time that can be booked, and with whom. */
export type SlotView = { startsAt: string; start: WallTimeView; staff: Person[] }

/** The slots of the days asked for; `next` is the first one after them, if there is one within a year. */
export type SlotsView = { slots: SlotView[]; next: SlotView | null }

/** Those around a time that is taken, in their order. */
export type NearestSlotsView = { slots: SlotView[] }

export type ReminderRuleView = { offsetMinutes: number; channel: ReminderChannel }

/** The words of a reminder; `isOwn` where the workspace wrote them. */
export type ReminderTextView = {
  channel: ReminderChannel
  subject: string | null
  body: string
  isOwn: boolean
}

export type ReminderSettingsView = { rules: ReminderRuleView[]; texts: ReminderTextView[] }

/** As the contact would read it; null where a field has nothing to stand for it, which is then not sent. */
export type ReminderPreview = { subject: string | null; text: string } | null
