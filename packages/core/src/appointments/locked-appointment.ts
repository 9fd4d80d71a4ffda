import type { AppointmentView } from '@dossier/contracts/appointments/views'
import type { Tx } from '@dossier/db'
import { appointments, calendars } from '@dossier/db/schema'
import { and, eq, sql } from 'drizzle-orm'
import { notFound } from '../errors/index.ts'
import { isVisible } from '../records/index.ts'
import { appointmentJson } from './appointment-json.ts'

const visible = (appointmentId: string) =>
  and(eq(appointments.id, appointmentId), isVisible(appointments.contactId))

/**
 * An appointment with what was booked, both it and its contact locked: no change of either overtakes what is decided.
 * Undefined where the reader may see none.
 */
export const findAppointment = async (tx: Tx, appointmentId: string) => {
  // The contact first, as every act on one of its appointments locks it.
  await tx.execute(sql`select from contacts where id =
    (select contact_id from ${appointments} where ${appointments.id} = ${appointmentId}) for no key update`)
  const [found] = await tx
    .select({ appointment: appointments, calendar: calendars })
    .from(appointments)
    .innerJoin(calendars, eq(calendars.id, appointments.calendarId))
    .where(visible(appointmentId))
    .for('update', { of: appointments })
  return found
}
export type LockedAppointment = NonNullable<Awaited<ReturnType<typeof findAppointment>>>

/** As `findAppointment`, refusing where there is none. */
export const lockAppointment = async (tx: Tx, appointmentId: string): Promise<LockedAppointment> => {
  const found = await findAppointment(tx, appointmentId)
  if (!found) throw notFound('appointment.notFound')
  return found
}

export const getAppointment = async (tx: Tx, appointmentId: string): Promise<AppointmentView> => {
  const [found] = await tx
    .select({ appointment: sql<AppointmentView>`${appointmentJson}` })
    .from(appointments)
    .where(visible(appointmentId))
  if (!found) throw notFound('appointment.notFound')
  return found.appointment
}
