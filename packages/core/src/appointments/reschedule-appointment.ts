import {
  type RescheduleAppointment,
  rescheduleAppointmentInput,
} from '@dossier/contracts/appointments/inputs'
import type { AppointmentView } from '@dossier/contracts/appointments/views'
import { inTransaction, type Tx } from '@dossier/db'
import { appointments } from '@dossier/db/schema'
import { eq } from 'drizzle-orm'
import type * as z from 'zod/mini'
import { findOpenCalendar } from '../calendars/index.ts'
import type { Ctx } from '../context/index.ts'
import { DomainError, parseInput } from '../errors/index.ts'
import { appendEvent } from '../events/index.ts'
import { authorize } from '../policy/index.ts'
import { findStaff } from '../staff/index.ts'
import { findLastChange } from '../timeline/index.ts'
import { aboutAppointment } from './about-appointment.ts'
import { findTime } from './find-time.ts'
import { getAppointment, type LockedAppointment, lockAppointment } from './locked-appointment.ts'
import { refuseOver } from './refuse-over.ts'
import { remindEffects } from './remind-effect.ts'
import { nextReminderAt } from './reminders-ahead.ts'
import { startOf } from './start-of.ts'
import { unlessTaken } from './unless-taken.ts'

type Given = z.output<typeof rescheduleAppointmentInput>

/**
 * Moves an appointment to another time, another colleague or both; its reminders move along. Refused as a conflict
 * where it is no longer at the time, or with the colleague, that its author saw.
 */
export const rescheduleAppointment = async (
  ctx: Ctx,
  input: RescheduleAppointment,
): Promise<AppointmentView> => {
  authorize(ctx.actor, 'contacts.write')
  const given = parseInput(rescheduleAppointmentInput, input)
  return unlessTaken(() => inTransaction(ctx.db, ctx.workspaceId, (tx) => reschedule(tx, ctx, given)))
}

const reschedule = async (tx: Tx, ctx: Ctx, given: Given): Promise<AppointmentView> => {
  const { appointmentId } = given
  const found = await lockAppointment(tx, appointmentId)
  const { appointment } = found
  refuseOver(appointment)
  const calendar = await findOpenCalendar(tx, appointment.calendarId)
  const { was } = given
  if (appointment.startsAt.getTime() !== Date.parse(was.startsAt) || appointment.staffId !== was.staffId)
    throw await movedMeanwhile(tx, found)
  const staffId = given.staffId ?? appointment.staffId
  const time = await findTime(tx, ctx, appointmentId, { ...given, calendar, staffId, but: appointmentId })
  const { columns, start, staff } = time
  const isSame =
    columns.startsAt.getTime() === appointment.startsAt.getTime() && staff.id === appointment.staffId
  if (isSame) return getAppointment(tx, appointmentId)
  const status = 'confirmed' as const
  const next = { ...appointment, ...columns, status, scheduledAt: ctx.now() }
  const remindAt = await nextReminderAt(tx, next)
  await tx
    .update(appointments)
    .set({ ...columns, status, scheduledAt: next.scheduledAt, remindAt })
    .where(eq(appointments.id, appointmentId))
  const [before] = appointment.staffId === null ? [] : await findStaff(tx, [appointment.staffId])
  const from = {
    start: startOf(appointment),
    startsAt: appointment.startsAt.toISOString(),
    staff: before ?? null,
  }
  const to = { start, startsAt: columns.startsAt.toISOString(), staff }
  appendEvent(tx, ctx, {
    recordId: appointment.contactId,
    kind: 'appointment.rescheduled',
    subjectId: appointmentId,
    data: {
      ...aboutAppointment({ ...found, appointment: next }),
      from,
      to,
      isOutsideHours: columns.isOutsideHours,
    },
    before: from,
    after: to,
    effects: remindEffects(appointmentId, appointment.remindAt, remindAt),
  })
  return getAppointment(tx, appointmentId)
}

const movedMeanwhile = async (tx: Tx, { appointment }: LockedAppointment): Promise<DomainError> => {
  const { id: appointmentId, contactId, startsAt } = appointment
  const last = await findLastChange(tx, contactId, 'appointment.rescheduled', { appointmentId })
  return new DomainError('conflict', 'field.changedMeanwhile', {
    conflict: { field: 'start', current: startsAt.toISOString(), ...last },
  })
}
