import type { CalendarKind, Weekday } from './values.ts'

type Person = { id: string; name: string }

/** Open on that day of the week, by the clock of the calendar's zone; `to` may be `24:00`. */
export type OpenHours = { weekday: Weekday; from: string; to: string }

export type CalendarView = {
  id: string
  kind: CalendarKind
  name: string
  location: string | null
  timeZone: string
  lengthMinutes: number
  bufferBeforeMinutes: number
  bufferAfterMinutes: number
  /** How many can be booked for one time of one member of staff. */
  capacity: number
  staff: Person[]
  hours: OpenHours[]
}

export type CalendarsView = { calendars: CalendarView[] }

/** What became of a calendar; `changed` is false where it was so already, and there is nothing to undo. */
export type CalendarChanged = { calendar: CalendarView; changed: boolean }
