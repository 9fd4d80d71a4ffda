import type { BookAppointment, RescheduleAppointment } from '@dossier/contracts/appointments/inputs'
import type { AppointmentView, SlotView } from '@dossier/contracts/appointments/views'
import type { CalendarKind } from '@dossier/contracts/calendars/values'
import type { CalendarView } from '@dossier/contracts/calendars/views'
import type { UseFormReturnType } from '@mantine/form'
import { asInstant } from '../../lib/local-time.ts'
import { wallTimeIn } from '../../lib/zones.ts'

/** What the fields hold. What is empty stands for what is offered first. */
export type BookingValues = {
  appointmentId: string
  kind: CalendarKind | ''
  calendarId: string
  staffId: string
  /** The viewer's. */
  day: string
  /** When the chosen slot starts, as an instant. */
  start: string
  /** Who takes the chosen slot, where anybody may. */
  takenBy: string
  isCustom: boolean
  /** By the viewer's clock, where the time is typed. */
  time: string
  /** Accepted that the time is not offered. */
  isOutsideHours: boolean
  notes: string
}
export type BookingForm = UseFormReturnType<BookingValues>

export const emptyBooking = (appointmentId: string): BookingValues => ({
  appointmentId,
  kind: '',
  calendarId: '',
  staffId: '',
  day: '',
  start: '',
  takenBy: '',
  isCustom: false,
  time: '',
  isOutsideHours: false,
  notes: '',
})

/** An appointment that is to be moved: with the same person, if they are free. */
export const movedBooking = ({ id, calendar, staff }: AppointmentView): BookingValues => ({
  ...emptyBooking(id),
  calendarId: calendar.id,
  staffId: staff?.id ?? '',
})

/** What is usual: the calendar that this contact was booked with last, else one of the reader's own. */
type Usual = { lastId: string | null; staffId: string }

/** The calendar that was chosen, or the one that is meant until one is. */
export const chosenCalendar = (
  calendars: readonly CalendarView[],
  { kind, calendarId }: Pick<BookingValues, 'kind' | 'calendarId'>,
  { lastId, staffId }: Usual,
): CalendarView | undefined => {
  const offered = calendars.filter((one) => kind === '' || one.kind === kind)
  return (
    offered.find(({ id }) => id === calendarId) ??
    offered.find(({ id }) => id === lastId) ??
    offered.find(({ staff }) => staff.some(({ id }) => id === staffId)) ??
    offered[0]
  )
}

/** The moment that is asked for, as an instant; empty where there is none yet. */
export const startOf = ({ isCustom, day, time, start }: BookingValues): string =>
  isCustom ? (time === '' ? '' : asInstant(`${day}T${time}`)) : start

/** What stands where the time is, as its calendar's clock shows it. */
const placed = (values: BookingValues, timeZone: string) => {
  const at = startOf(values)
  return {
    start: at === '' ? { on: '', time: '', timeZone } : wallTimeIn(new Date(at), timeZone),
    isOutsideHours: values.isCustom && values.isOutsideHours,
  }
}

export const bookingOf = (
  contactId: string,
  calendar: Pick<CalendarView, 'id' | 'timeZone'>,
  values: BookingValues,
): BookAppointment => ({
  appointmentId: values.appointmentId,
  contactId,
  calendarId: calendar.id,
  notes: values.notes.trim() === '' ? null : values.notes,
  staffId: values.staffId === '' ? null : values.staffId,
  ...placed(values, calendar.timeZone),
})

/** Who takes a slot: the one who has the appointment now, where they are free then. */
export const takerOf = ({ staff }: SlotView, nowId: string | null): string =>
  (staff.find(({ id }) => id === nowId) ?? staff[0])?.id ?? ''

export const reschedulingOf = (
  { id, startsAt, staff }: AppointmentView,
  timeZone: string,
  values: BookingValues,
): RescheduleAppointment => {
  // Nobody named keeps who serves: where anybody may, it is who is free at that time.
  const staffId = values.staffId === '' && !values.isCustom ? values.takenBy : values.staffId
  return {
    appointmentId: id,
    was: { startsAt, staffId: staff?.id ?? null },
    staffId: staffId === '' ? null : staffId,
    ...placed(values, timeZone),
  }
}

/** What is still missing, by its field: a time, or the word that one may be booked that is not offered. */
export const missingIn = (values: BookingValues): 'start' | 'time' | 'isOutsideHours' | null => {
  if (startOf(values) === '') return values.isCustom ? 'time' : 'start'
  return values.isCustom && !values.isOutsideHours ? 'isOutsideHours' : null
}
