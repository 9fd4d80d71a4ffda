import type { Tx } from '@dossier/db'
import { appointments, calendars } from '@dossier/db/schema'
import { and, eq, sql } from 'drizzle-orm'
import { isVisible } from '../records/index.ts'

const visible = (appointmentId: string) =>
  and(eq(appointments.id, appointmentId), isVisible(appointments.contactId))

/**
 * An appointment that reminders are about, with what was booked, both it and its contact locked: no change of either
 * overtakes what is decided. Undefined where the contact is deleted.
 */
export const lockReminded = async (tx: Tx, appointmentId: string) => {
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
export type LockedReminded = NonNullable<Awaited<ReturnType<typeof lockReminded>>>

/**
 * Why nobody is reminded of it any more. `gone`: contact, calendar or colleague is. `over`: it was cancelled, or it is known how
 * it went.
 */
export const endedBy = (found: LockedReminded | undefined): 'gone' | 'over' | null => {
  if (!found || found.calendar.deletedAt !== null) return 'gone'
  const { status, isReleased, staffId } = found.appointment
  if (isReleased || staffId === null) return 'gone'
  return status === 'confirmed' || status === 'unconfirmed' ? null : 'over'
}
