import type { LockedAppointment } from './locked-appointment.ts'

/**
 * Why nobody is reminded of it any more. `gone`: contact, calendar or colleague is. `over`: it was cancelled, or it is
 * known how it went.
 */
export const endedBy = (found: LockedAppointment | undefined): 'gone' | 'over' | null => {
  if (!found || found.calendar.deletedAt !== null) return 'gone'
  const { status, isReleased, staffId } = found.appointment
  if (isReleased || staffId === null) return 'gone'
  return status === 'confirmed' || status === 'unconfirmed' ? null : 'over'
}
