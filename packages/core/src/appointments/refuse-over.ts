import { DomainError } from '../errors/index.ts'
import type { LockedAppointment } from './locked-appointment.ts'

/** What was cancelled, or is known how it went, stands as it was until that is taken back. */
export const refuseOver = ({ status }: LockedAppointment['appointment']): void => {
  if (status === 'cancelled') throw new DomainError('conflict', 'appointment.cancelled')
  if (status === 'showed' || status === 'no_show') throw new DomainError('conflict', 'appointment.marked')
}
