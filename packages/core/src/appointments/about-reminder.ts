import type { AppointmentTimeline } from '@dossier/contracts/appointments/timeline'
import type { LockedReminded } from './reminder-rows.ts'
import { startOf } from './start-of.ts'

type About = Omit<AppointmentTimeline['reminder.sent'], 'channel' | 'offsetMinutes'>

/** What an entry about a reminder keeps of its appointment. */
export const aboutReminder = ({ appointment, calendar }: LockedReminded): About => ({
  appointmentId: appointment.id,
  calendar: { id: appointment.calendarId, kind: calendar.kind, name: calendar.name },
  start: startOf(appointment),
  startsAt: appointment.startsAt.toISOString(),
})
