import type { AppointmentTimeline } from '@dossier/contracts/appointments/timeline'
import type { AppointmentChanged } from '@dossier/contracts/appointments/views'
import { inTransaction } from '@dossier/db'
import { appointments } from '@dossier/db/schema'
import { eq } from 'drizzle-orm'
import type { Ctx } from '../context/index.ts'
import { appendEvent } from '../events/index.ts'
import { authorize } from '../policy/index.ts'
import { aboutAppointment } from './about-appointment.ts'
import { freeSeat } from './free-seat.ts'
import { getAppointment, type LockedAppointment, lockAppointment } from './locked-appointment.ts'
import { remindEffects } from './remind-effect.ts'
import { nextReminderAt } from './reminders-ahead.ts'
import { unlessTaken } from './unless-taken.ts'

type Row = LockedAppointment['appointment']
type Columns = Pick<Row, 'status' | 'cancelledAt' | 'cancelledBy' | 'cancelReason' | 'scheduledAt'>
type About = AppointmentTimeline['appointment.reinstated']
type Kind = Exclude<
  keyof AppointmentTimeline,
  'appointment.booked' | 'appointment.rescheduled' | 'appointment.edited' | `reminder.${string}`
>
type Entry = { [Of in Kind]: { kind: Of; data: AppointmentTimeline[Of] } }[Kind]

/** What of the row becomes another, and its entry in the timeline; null where it is so already. Throws where it must not. */
type Decide = (appointment: Row) => { columns: Partial<Columns>; entryOf: (about: About) => Entry } | null

/** Moves an appointment from one state to another, and its reminders with it. */
export const changeAppointment = async (
  ctx: Ctx,
  appointmentId: string,
  decide: Decide,
): Promise<AppointmentChanged> => {
  authorize(ctx.actor, 'contacts.write')
  return unlessTaken(() =>
    inTransaction(ctx.db, ctx.workspaceId, async (tx) => {
      const found = await lockAppointment(tx, appointmentId)
      const { appointment } = found
      const decided = decide(appointment)
      if (decided === null) return { appointment: await getAppointment(tx, appointmentId), changed: false }
      const { columns, entryOf } = decided
      const comesBack = appointment.status === 'cancelled' && columns.status !== undefined
      const seat = comesBack ? await freeSeat(tx, appointment) : appointment.seat
      const next = { ...appointment, ...columns }
      const remindAt = await nextReminderAt(tx, next)
      await tx
        .update(appointments)
        .set({ ...columns, seat, remindAt })
        .where(eq(appointments.id, appointmentId))
      appendEvent(tx, ctx, {
        recordId: appointment.contactId,
        ...entryOf(aboutAppointment(found)),
        subjectId: appointmentId,
        before: { status: appointment.status, cancelReason: appointment.cancelReason },
        after: { status: next.status, cancelReason: next.cancelReason },
        effects: remindEffects(appointmentId, appointment.remindAt, remindAt),
      })
      return { appointment: await getAppointment(tx, appointmentId), changed: true }
    }),
  )
}
