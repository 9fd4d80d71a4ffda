import {
  type BookAppointment,
  bookAppointmentInput,
  type NewAppointment,
} from '@dossier/contracts/appointments/inputs'
import type { AppointmentView } from '@dossier/contracts/appointments/views'
import { inTransaction, type Tx } from '@dossier/db'
import { appointments } from '@dossier/db/schema'
import { findOpenCalendar } from '../calendars/index.ts'
import type { Ctx } from '../context/index.ts'
import { DomainError, parseInput } from '../errors/index.ts'
import { appendEvent } from '../events/index.ts'
import { authorize } from '../policy/index.ts'
import { lockContact } from '../records/index.ts'
import { instantOf } from '../zoned-time/index.ts'
import { findTime } from './find-time.ts'
import { findAppointment, getAppointment } from './locked-appointment.ts'
import { refuseForeignPoints } from './refuse-foreign-points.ts'
import { remindEffects } from './remind-effect.ts'
import { nextReminderAt } from './reminders-ahead.ts'
import { unlessTaken } from './unless-taken.ts'

/**
 * Books a time for a contact; the contact is reminded of it. Of two who want the same time of the same person, the
 * database lets one have it. The same id again changes nothing.
 */
export const bookAppointment = async (ctx: Ctx, input: BookAppointment): Promise<AppointmentView> => {
  authorize(ctx.actor, 'contacts.write')
  const given = parseInput(bookAppointmentInput, input)
  return unlessTaken(() => inTransaction(ctx.db, ctx.workspaceId, (tx) => book(tx, ctx, given)))
}

const book = async (tx: Tx, ctx: Ctx, given: NewAppointment): Promise<AppointmentView> => {
  const { appointmentId, contactId, calendarId, notes, emailId, phoneId } = given
  await lockContact(tx, contactId)
  const earlier = await repeated(tx, given)
  if (earlier) return earlier
  await refuseForeignPoints(tx, contactId, { emailId, phoneId })
  const calendar = await findOpenCalendar(tx, calendarId)
  const time = await findTime(tx, ctx, appointmentId, { ...given, calendar, but: null })
  const at = ctx.now()
  const row = {
    ...time.columns,
    id: appointmentId,
    workspaceId: ctx.workspaceId,
    contactId,
    calendarId,
    status: 'confirmed' as const,
    isReleased: false,
    notes,
    emailId,
    phoneId,
    createdAt: at,
    createdBy: ctx.actor.id,
    scheduledAt: at,
  }
  const remindAt = await nextReminderAt(tx, row)
  await tx.insert(appointments).values({ ...row, remindAt })
  const { start, staff } = time
  const { startsAt, isOutsideHours } = row
  appendEvent(tx, ctx, {
    recordId: contactId,
    kind: 'appointment.booked',
    subjectId: appointmentId,
    data: {
      appointmentId,
      calendar: { id: calendarId, kind: calendar.kind, name: calendar.name },
      start,
      startsAt: startsAt.toISOString(),
      staff,
      isOutsideHours,
    },
    after: { calendarId, staffId: staff.id, start, notes, emailId, phoneId, isOutsideHours },
    effects: remindEffects(appointmentId, null, remindAt),
  })
  return getAppointment(tx, appointmentId)
}

/** What was made of the same id before; another content is a conflict. */
const repeated = async (tx: Tx, given: NewAppointment): Promise<AppointmentView | null> => {
  const found = await findAppointment(tx, given.appointmentId)
  if (!found) return null
  const { appointment } = found
  const isSame =
    appointment.contactId === given.contactId &&
    appointment.calendarId === given.calendarId &&
    (given.staffId === null || appointment.staffId === given.staffId) &&
    appointment.startsAt.getTime() === instantOf(given.start).getTime() &&
    appointment.notes === given.notes
  if (!isSame) throw new DomainError('conflict', 'id.taken')
  return getAppointment(tx, given.appointmentId)
}
