import type { Tx } from '@dossier/db'
import { appointments, calendars, contacts, staff, workspaces } from '@dossier/db/schema'
import { and, asc, eq, gt, isNull, sql } from 'drizzle-orm'
import { instantOf, wallTimeIn } from '../zoned-time/index.ts'
import type { ReminderFacts } from './reminder-fields.ts'
import { startOf } from './start-of.ts'

type Appointment = Pick<
  typeof appointments.$inferSelect,
  'contactId' | 'calendarId' | 'staffId' | 'startsOn' | 'startsTime' | 'timeZone' | 'startsAt'
>

/** What a text about an appointment is filled in with; undefined where the contact cannot be seen. */
export const reminderFacts = async (tx: Tx, appointment: Appointment): Promise<ReminderFacts | undefined> => {
  const [facts] = await tx
    .select({
      contact: contacts,
      calendar: { name: calendars.name, location: calendars.location },
      staffName: staff.name,
      business: workspaces.name,
    })
    .from(contacts)
    .innerJoin(workspaces, eq(workspaces.id, contacts.workspaceId))
    .innerJoin(calendars, eq(calendars.id, appointment.calendarId))
    .leftJoin(staff, sql`${staff.id} = ${appointment.staffId}`)
    .where(eq(contacts.id, appointment.contactId))
  return facts && { ...facts, start: startOf(appointment), startsAt: appointment.startsAt }
}

/** As `reminderFacts`, of the contact's next appointment or else of one that could be: for trying words out. */
export const sampleFacts = async (
  tx: Tx,
  contactId: string,
  now: Date,
): Promise<ReminderFacts | undefined> => {
  const [next] = await tx
    .select()
    .from(appointments)
    .where(and(eq(appointments.contactId, contactId), gt(appointments.startsAt, now), appointments.holdsTime))
    .orderBy(asc(appointments.startsAt))
    .limit(1)
  if (next) return reminderFacts(tx, next)
  const [calendar] = await tx
    .select()
    .from(calendars)
    .where(isNull(calendars.deletedAt))
    .orderBy(asc(calendars.name))
    .limit(1)
  const [contact] = await tx
    .select({ contact: contacts, business: workspaces.name })
    .from(contacts)
    .innerJoin(workspaces, eq(workspaces.id, contacts.workspaceId))
    .where(eq(contacts.id, contactId))
  if (!contact) return undefined
  const [colleague] = await tx.select({ name: staff.name }).from(staff).orderBy(asc(staff.name)).limit(1)
  const timeZone = calendar?.timeZone ?? 'UTC'
  const tomorrow = wallTimeIn(timeZone, new Date(now.getTime() + 24 * 60 * 60 * 1000)).on
  const start = { on: tomorrow, time: '09:00', timeZone }
  return {
    ...contact,
    calendar: { name: calendar?.name ?? 'Appointment', location: calendar?.location ?? null },
    staffName: colleague?.name ?? null,
    start,
    startsAt: instantOf(start),
  }
}
