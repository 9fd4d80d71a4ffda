import { DomainError } from '../errors/index.ts'
import type { LockedAppointment } from './locked-appointment.ts'

/** What was cancelled stands as it was; it can be reinstated, or booked again. */
export const refuseCancelled = ({ status }: LockedAppointment['appointment']): void => {
  if (status === 'cancelled') throw new DomainError('conflict', 'appointment.cancelled')
}
