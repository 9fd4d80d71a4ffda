import {
  type AppointmentId,
  appointmentIdInput,
  type CancelAppointment,
  cancelAppointmentInput,
} from '@dossier/contracts/appointments/inputs'
import type { AppointmentChanged } from '@dossier/contracts/appointments/views'
import type { Ctx } from '../context/index.ts'
import { parseInput } from '../errors/index.ts'
import { changeAppointment } from './change-appointment.ts'
import { refuseOver } from './refuse-over.ts'

/** Cancels an appointment: its time is free for others, and nobody is reminded of it any more. */
export const cancelAppointment = async (ctx: Ctx, input: CancelAppointment): Promise<AppointmentChanged> => {
  const { appointmentId, reason } = parseInput(cancelAppointmentInput, input)
  return changeAppointment(ctx, appointmentId, (appointment) => {
    if (appointment.status === 'cancelled') return null
    refuseOver(appointment)
    return {
      columns: {
        status: 'cancelled',
        cancelledAt: ctx.now(),
        cancelledBy: ctx.actor.id,
        cancelReason: reason,
      },
      entryOf: (about) => ({ kind: 'appointment.cancelled', data: { ...about, reason } }),
    }
  })
}

/**
 * Takes a cancellation back: the appointment has its time again, with the reminders that are still to come. Refused
 * where somebody else has the time by now.
 */
export const reinstateAppointment = async (ctx: Ctx, input: AppointmentId): Promise<AppointmentChanged> => {
  const { appointmentId } = parseInput(appointmentIdInput, input)
  return changeAppointment(ctx, appointmentId, ({ status }) =>
    status === 'cancelled'
      ? {
          columns: { status: 'confirmed', cancelledAt: null, cancelledBy: null, cancelReason: null },
          entryOf: (data) => ({ kind: 'appointment.reinstated', data }),
        }
      : null,
  )
}
