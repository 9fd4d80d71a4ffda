import { type MarkAppointment, markAppointmentInput } from '@dossier/contracts/appointments/inputs'
import type { AppointmentChanged } from '@dossier/contracts/appointments/views'
import type { Ctx } from '../context/index.ts'
import { DomainError, parseInput } from '../errors/index.ts'
import { changeAppointment } from './change-appointment.ts'
import { refuseCancelled } from './refuse-cancelled.ts'

const kinds = { showed: 'appointment.showed', no_show: 'appointment.noShow' } as const

/** Says whether the contact came, once it has begun; `confirmed` takes that back. */
export const markAppointment = async (ctx: Ctx, input: MarkAppointment): Promise<AppointmentChanged> => {
  const { appointmentId, as } = parseInput(markAppointmentInput, input)
  return changeAppointment(ctx, appointmentId, (appointment) => {
    refuseCancelled(appointment)
    const { status: was, startsAt } = appointment
    if (was === as) return null
    if (as !== 'confirmed') {
      if (startsAt > ctx.now()) throw new DomainError('conflict', 'appointment.notBegun')
      return { columns: { status: as }, entryOf: (data) => ({ kind: kinds[as], data }) }
    }
    if (was !== 'showed' && was !== 'no_show') return null
    return {
      columns: { status: 'confirmed' },
      entryOf: (about) => ({ kind: 'appointment.unmarked', data: { ...about, was } }),
    }
  })
}
