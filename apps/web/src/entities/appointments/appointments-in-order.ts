import type { AppointmentGroup } from '@dossier/contracts/appointments/values'
import type { AppointmentView } from '@dossier/contracts/appointments/views'

/** In which part of the section it stands: one that goes on now is upcoming until somebody says how it went. */
const groupOf = ({ status, endsAt }: AppointmentView, now: Date): AppointmentGroup => {
  if (status === 'cancelled') return 'cancelled'
  const isOpen = status === 'unconfirmed' || status === 'confirmed'
  return isOpen && new Date(endsAt) > now ? 'upcoming' : 'past'
}

const byStart = (a: AppointmentView, b: AppointmentView) =>
  Date.parse(a.startsAt) - Date.parse(b.startsAt) || (a.id < b.id ? -1 : 1)

/** Those of a group, as the server orders them: upcoming ones by what comes first, the others latest first. */
export const appointmentsInOrder = (
  appointments: readonly AppointmentView[],
  group: AppointmentGroup,
  now: Date,
): AppointmentView[] => {
  const sorted = appointments.filter((one) => groupOf(one, now) === group).toSorted(byStart)
  return group === 'upcoming' ? sorted : sorted.toReversed()
}
