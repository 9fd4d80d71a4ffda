import type { AppointmentTimeline } from '@dossier/contracts/appointments/timeline'
import type { LockedAppointment } from './locked-appointment.ts'
import { startOf } from './start-of.ts'

type About = AppointmentTimeline['appointment.reinstated']

/** What an entry about an appointment keeps of it. */
export const aboutAppointment = ({ appointment, calendar }: LockedAppointment): About => ({
  appointmentId: appointment.id,
  calendar: { id: appointment.calendarId, kind: calendar.kind, name: calendar.name },
  start: startOf(appointment),
  startsAt: appointment.startsAt.toISOString(),
})
