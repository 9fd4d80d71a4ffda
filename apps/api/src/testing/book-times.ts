import { bookAppointment, cancelAppointment } from '@dossier/core/appointments'
import { weekdays } from '@dossier/contracts/calendars/values'
import { createCalendar } from '@dossier/core/calendars'
import type { Ctx } from '@dossier/core/context'
import type { TestDatabase, TestWorkspace } from '@dossier/db/testing'
import { uuidv7 } from 'uuidv7'

/** What can be booked at any time, what is booked for the contact, and a reminder of it that failed. */
export type Booked = {
  calendarId: string
  bookableIds: string[]
  /** The day of what is to come, and with whom: another one has everything free. */
  bookedOn: string
  bookedWithId: string
  appointmentId: string
  begunAppointmentId: string
  cancelledAppointmentId: string
  failedReminderId: string
}

const DAY = 24 * 60 * 60 * 1000

export const bookTimes = async (
  { migrator }: TestDatabase,
  ctx: Ctx,
  { contactId, workspace }: { contactId: string; workspace: TestWorkspace },
): Promise<Booked> => {
  const { owner, member } = workspace.staff
  const calendarId = uuidv7()
  const bookedWithId = owner.staffId
  const bookableIds = [owner.staffId, member.staffId]
  await createCalendar(ctx, {
    calendarId,
    kind: 'meeting',
    name: 'Consultation',
    location: null,
    timeZone: 'UTC',
    lengthMinutes: 30,
    bufferBeforeMinutes: 0,
    bufferAfterMinutes: 0,
    capacity: 1,
    staffIds: bookableIds,
    hours: weekdays.map((weekday) => ({ weekday, from: '00:00', to: '24:00' })),
  })
  const dayIn = (days: number) => new Date(ctx.now().getTime() + days * DAY).toISOString().slice(0, 10)
  const book = async (on: string, time: string) => {
    const appointmentId = uuidv7()
    const start = { on, time, timeZone: 'UTC' }
    await bookAppointment(ctx, {
      appointmentId,
      contactId,
      calendarId,
      start,
      staffId: bookedWithId,
      isOutsideHours: true,
    })
    return appointmentId
  }
  const bookedOn = dayIn(3)
  const [appointmentId, cancelledAppointmentId] = [
    await book(bookedOn, '09:00'),
    await book(bookedOn, '12:00'),
  ]
  await cancelAppointment(ctx, { appointmentId: cancelledAppointmentId })
  const failedReminderId = uuidv7()
  await migrator.$client.query(
    `insert into reminder_deliveries (id, workspace_id, appointment_id, starts_at, offset_minutes, channel, recipient,
      state, reason, queued_at, changed_at)
      select $1, workspace_id, id, starts_at, 5000, 'email', 'first@example.com', 'failed', 'refused', now(), now()
      from appointments where id = $2`,
    [failedReminderId, appointmentId],
  )
  return {
    ...{
      calendarId,
      bookableIds,
      bookedOn,
      bookedWithId,
      appointmentId,
      cancelledAppointmentId,
      failedReminderId,
    },
    // Off the grid of half hours: a time that has passed is none that is offered.
    begunAppointmentId: await book(dayIn(-3), '09:05'),
  }
}
