import * as z from 'zod/mini'
import { id, pageCursor } from '../ids.ts'
import { instant } from '../instants.ts'
import { optionalText } from '../text.ts'
import { day, timeOfDay, timeZone } from '../wall-time.ts'
import { appointmentGroups, MAX_APPOINTMENT_NOTES, MAX_CANCEL_REASON, MAX_SLOT_DAYS } from './values.ts'

const start = z.object({ on: day, time: timeOfDay, timeZone })
const notes = optionalText(MAX_APPOINTMENT_NOTES)
/** Null: whoever of the calendar's people is free. */
const staffId = z.nullable(id)
/** Whether its author was warned that this time is not offered, and books it all the same. */
const isOutsideHours = z._default(z.boolean('input.invalid'), false)

/** `appointmentId` is made by the browser: the same id twice is the same act. */
export const bookAppointmentInput = z.object({
  appointmentId: id,
  contactId: id,
  calendarId: id,
  staffId: z._default(staffId, null),
  start,
  isOutsideHours,
  notes: z._default(notes, null),
  emailId: z._default(z.nullable(id), null),
  phoneId: z._default(z.nullable(id), null),
})
export type BookAppointment = z.input<typeof bookAppointmentInput>
export type NewAppointment = z.output<typeof bookAppointmentInput>

/** `was` is the start and the colleague that its author saw; others by now are a conflict. `staffId` null keeps who serves, if free. */
export const rescheduleAppointmentInput = z.object({
  appointmentId: id,
  start,
  staffId: z._default(staffId, null),
  isOutsideHours,
  was: z.object({ startsAt: instant, staffId: z.nullable(id) }),
})
export type RescheduleAppointment = z.input<typeof rescheduleAppointmentInput>

export const cancelAppointmentInput = z.object({
  appointmentId: id,
  reason: z._default(optionalText(MAX_CANCEL_REASON), null),
})
export type CancelAppointment = z.input<typeof cancelAppointmentInput>

/** How it went; `confirmed` takes that back. */
export const markAppointmentInput = z.object({
  appointmentId: id,
  as: z.enum(['confirmed', 'showed', 'no_show'], 'input.invalid'),
})
export type MarkAppointment = z.input<typeof markAppointmentInput>

const some = z.partial(z.object({ notes, emailId: z.nullable(id), phoneId: z.nullable(id) }))

/** Only what `patch` names is written. `was` is what the editor started from; another value now in place is a conflict. */
export const editAppointmentInput = z.object({ appointmentId: id, patch: some, was: some })
export type EditAppointment = z.input<typeof editAppointmentInput>

export const appointmentIdInput = z.object({ appointmentId: id })
export type AppointmentId = z.input<typeof appointmentIdInput>

export const listAppointmentsInput = z.object({
  contactId: id,
  group: z._default(z.enum(appointmentGroups, 'input.invalid'), 'upcoming'),
  cursor: pageCursor,
})
export type ListAppointments = z.input<typeof listAppointmentsInput>

/** Of the calendar's own days; `but` is the appointment that is being moved, which is in nobody's way. */
export const listSlotsInput = z.object({
  calendarId: id,
  staffId: z._default(staffId, null),
  from: day,
  days: z._default(
    z.int('input.invalid').check(z.gte(1, 'input.invalid'), z.lte(MAX_SLOT_DAYS, 'input.invalid')),
    1,
  ),
  but: z._default(z.nullable(id), null),
})
export type ListSlots = z.input<typeof listSlotsInput>

/** The free slots around a time that is taken. */
export const listNearestSlotsInput = z.object({
  calendarId: id,
  staffId: z._default(staffId, null),
  to: instant,
  but: z._default(z.nullable(id), null),
})
export type ListNearestSlots = z.input<typeof listNearestSlotsInput>
