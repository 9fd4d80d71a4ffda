import { weekdays } from '@dossier/contracts/calendars/values'
import type { BookAppointment } from '@dossier/contracts/appointments/inputs'
import type { CreateCalendar } from '@dossier/contracts/calendars/inputs'
import { staff } from '@dossier/db/schema'
import { makeContact, type TestDatabase, type TestWorkspace } from '@dossier/db/testing'
import { uuidv7 } from 'uuidv7'
import { bookAppointment } from '../appointments/index.ts'
import { createCalendar } from '../calendars/index.ts'
import { DomainError } from '../errors/index.ts'
import { dayPlus } from '../zoned-time/index.ts'
import { contextOf } from './context-of.ts'

const everyDay = weekdays.map((weekday) => ({ weekday, from: '09:00', to: '17:00' }))
/** Days from tomorrow on, so that nothing passes while a test runs. */
export const day = (count = 1) => dayPlus(new Date().toISOString().slice(0, 10), count)
export const at = (time: string, on = day()) => ({ on, time, timeZone: 'Europe/Berlin' })

/** Why an act was refused, or `done`. */
export const refused = (act: Promise<unknown>): Promise<string> =>
  act.then(
    () => 'done',
    (error: unknown) => (error instanceof DomainError ? error.reason : String(error)),
  )

/** Calendars of people of their own, and bookings by them. */
export const bookingWorld = ({ app, migrator }: TestDatabase, workspace: TestWorkspace) => {
  const ada = contextOf(app, workspace, workspace.staff.owner)
  const rosa = contextOf(app, workspace, workspace.staff.member)
  const hire = async (name: string) => {
    const id = uuidv7()
    const userId = uuidv7()
    const email = `${id}@staff.example`
    await migrator.execute(
      `insert into users (id, name, email, email_verified) values ('${userId}', '${name}', '${email}', true)`,
    )
    await migrator
      .insert(staff)
      .values({ id, workspaceId: workspace.id, userId, role: 'member', name, email })
    return id
  }
  /** A calendar of its own person, so that no test is in another's way. */
  const open = async (more: Partial<CreateCalendar> = {}, people = 1) => {
    const staffIds = await Promise.all(
      Array.from({ length: people }, (_, index) => hire(`Person ${index + 1}`)),
    )
    const calendar = await createCalendar(ada, {
      calendarId: uuidv7(),
      kind: 'meeting',
      name: 'Consultation',
      location: null,
      timeZone: 'Europe/Berlin',
      lengthMinutes: 30,
      bufferBeforeMinutes: 0,
      bufferAfterMinutes: 0,
      capacity: 1,
      staffIds,
      hours: everyDay,
      ...more,
    })
    return { ...calendar, staffIds }
  }
  const book = async (calendar: { id: string }, more: Partial<BookAppointment> = {}, ctx = rosa) => {
    const contactId = more.contactId ?? (await makeContact(migrator, workspace.id))
    return bookAppointment(ctx, {
      appointmentId: uuidv7(),
      contactId,
      calendarId: calendar.id,
      start: at('09:00'),
      ...more,
    })
  }
  return { ada, rosa, open, book }
}
