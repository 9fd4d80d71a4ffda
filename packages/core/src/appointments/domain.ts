import { appointments, reminderDeliveries, reminderRules, reminderTexts } from '@dossier/db/schema'
import { sql } from 'drizzle-orm'
import {
  type AnswersFor,
  type Domain,
  fact,
  factName,
  ofWorkspace,
  personal,
  technical,
} from '../domain/index.ts'
import { appointmentPage, upcomingOfContact } from './appointment-page.ts'
import { appointmentRuns } from './appointment-runs.ts'
import { appointmentWork } from './appointment-work.ts'
import { reclaimAppointments } from './reclaim-appointments.ts'
import { releaseAppointments } from './release-appointments.ts'
import { renderTestReminder } from './render-test-reminder.ts'

const personalData = {
  appointments: {
    table: appointments,
    title: 'Appointments',
    rowsBy: 'contact_id',
    inOrderOf: 'startsAt',
    erasing: { how: 'rows' },
    columns: {
      workspaceId: technical,
      contactId: technical,
      calendarId: factName('What', 'calendars'),
      staffId: factName('With', 'staff'),
      startsOn: fact('Date', 'day'),
      startsTime: fact('Time'),
      timeZone: fact('Time zone'),
      startsAt: fact('Begins', 'instant'),
      endsAt: fact('Ends', 'instant'),
      busyFrom: technical,
      busyUntil: technical,
      sessionId: technical,
      seat: technical,
      capacity: technical,
      status: fact('Status', 'code'),
      isReleased: technical,
      holdsTime: technical,
      isOutsideHours: fact('Outside of the hours', 'yesNo'),
      notes: personal('Notes'),
      emailId: technical,
      phoneId: technical,
      createdAt: fact('Booked', 'instant'),
      createdBy: factName('Booked by', 'staff'),
      cancelledAt: fact('Cancelled', 'instant'),
      cancelledBy: factName('Cancelled by', 'staff'),
      cancelReason: personal('Why it was cancelled'),
      scheduledAt: technical,
      remindAt: technical,
      id: fact('Number'),
    },
  },
  reminderDeliveries: {
    table: reminderDeliveries,
    title: 'Reminders of appointments',
    rowsBy: { column: 'appointment_id', of: 'appointments' },
    inOrderOf: 'queuedAt',
    erasing: { how: 'rows' },
    columns: {
      id: technical,
      workspaceId: technical,
      appointmentId: fact('Number of the appointment'),
      startsAt: fact('Of the time', 'instant'),
      offsetMinutes: fact('Minutes before'),
      channel: fact('Channel', 'code'),
      recipient: personal('To'),
      state: fact('State', 'code'),
      reason: fact('Why', 'code'),
      providerId: fact('Number at the provider'),
      attempts: fact('Attempts'),
      queuedAt: fact('Came due', 'instant'),
      changedAt: fact('Since', 'instant'),
    },
  },
  reminderRules: {
    table: reminderRules,
    rowsBy: null,
    erasing: null,
    columns: {
      workspaceId: technical,
      offsetMinutes: ofWorkspace,
      channel: ofWorkspace,
      createdAt: ofWorkspace,
    },
  },
  reminderTexts: {
    table: reminderTexts,
    rowsBy: null,
    erasing: null,
    columns: { workspaceId: technical, channel: ofWorkspace, subject: ofWorkspace, body: ofWorkspace },
  },
} satisfies AnswersFor<'appointments' | 'reminderDeliveries' | 'reminderRules' | 'reminderTexts'>

export const appointmentsDomain = {
  personalData,
  sections: {
    appointments: { firstPage: appointmentPage('upcoming'), counted: upcomingOfContact },
  },
  taken: {
    appointments: (these) =>
      sql`select count(*)::int from ${appointments} where contact_id = any(${these}) and holds_time and starts_at > now()`,
  },
  work: appointmentWork,
  runs: appointmentRuns,
  onDelete: releaseAppointments,
  onRestore: reclaimAppointments,
  mails: { reminderTest: renderTestReminder },
} satisfies Domain
