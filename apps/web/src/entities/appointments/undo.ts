import type { EditAppointment } from '@dossier/contracts/appointments/inputs'
import type { AppointmentChanges, AppointmentTimeline } from '@dossier/contracts/appointments/timeline'
import type { AppointmentStatus } from '@dossier/contracts/appointments/values'
import { t } from '../../i18n/i18n.ts'
import { step } from '../../lib/change.ts'
import {
  changedSince,
  type EntryUndo,
  type EntryUndos,
  notUndone,
  type Present,
} from '../timeline/entry-undo.ts'
import {
  cancelAppointment,
  editAppointment,
  markAppointment,
  moveBack,
  reinstateAppointment,
  rescheduleAppointment,
} from './mutations.ts'
import { appointmentNow } from './queries.ts'

const ns = { ns: 'appointments' } as const
const changed = () => changedSince(t('theAppointment', ns))
const known = (contactId: string, appointmentId: string) => ({
  appointmentId,
  appointment: appointmentNow(contactId, appointmentId),
})

/** Whether it still has the status that the entry gave it. Where it was not read, the server says what stands against it. */
const stands = (contactId: string, appointmentId: string, isIt: (status: AppointmentStatus) => boolean) => {
  const status = appointmentNow(contactId, appointmentId)?.status
  return status === undefined || isIt(status)
}

const sideOf = (changes: AppointmentChanges, side: 'from' | 'to'): EditAppointment['patch'] => {
  const { notes, emailId, phoneId } = changes
  return {
    ...(notes && { notes: notes[side] }),
    ...(emailId && { emailId: emailId[side] }),
    ...(phoneId && { phoneId: phoneId[side] }),
  }
}

type About = { data: { appointmentId: string } }

const cancelIt = ({ data: { appointmentId } }: About, { contactId }: Present): EntryUndo =>
  stands(contactId, appointmentId, (status) => status !== 'cancelled')
    ? { step: () => step(cancelAppointment(contactId), { ...known(contactId, appointmentId), reason: null }) }
    : changed()

const unmarkIt =
  (was: 'showed' | 'no_show') =>
  ({ data: { appointmentId } }: About, { contactId }: Present): EntryUndo =>
    stands(contactId, appointmentId, (status) => status === was)
      ? { step: () => step(markAppointment(contactId, 'confirmed'), known(contactId, appointmentId)) }
      : changed()

export const appointmentUndos: EntryUndos<keyof AppointmentTimeline> = {
  'appointment.booked': cancelIt,
  'appointment.reinstated': cancelIt,
  'appointment.cancelled': ({ data: { appointmentId } }, { contactId }) =>
    stands(contactId, appointmentId, (status) => status === 'cancelled')
      ? { step: () => step(reinstateAppointment(contactId), known(contactId, appointmentId)) }
      : changed(),
  'appointment.rescheduled': ({ data: { appointmentId, from, to } }, { contactId }) => {
    const now = appointmentNow(contactId, appointmentId)
    const isThere = now?.startsAt === to.startsAt && now.staff?.id === to.staff?.id
    if (now && (!isThere || now.status === 'cancelled')) return changed()
    return {
      step: () =>
        step(rescheduleAppointment(contactId, t('movedBack', ns)), moveBack(appointmentId, from, to)),
    }
  },
  'appointment.showed': unmarkIt('showed'),
  'appointment.noShow': unmarkIt('no_show'),
  'appointment.unmarked': ({ data: { appointmentId, was } }, { contactId }) =>
    stands(contactId, appointmentId, (status) => status === 'confirmed')
      ? { step: () => step(markAppointment(contactId, was), known(contactId, appointmentId)) }
      : changed(),
  'appointment.edited': ({ data: { appointmentId, changes } }, { contactId }) => ({
    step: () =>
      step(editAppointment(contactId, t('putBack', ns)), {
        appointmentId,
        patch: sideOf(changes, 'from'),
        was: sideOf(changes, 'to'),
        appointment: null,
      }),
  }),
  'reminder.sent': notUndone,
  'reminder.failed': notUndone,
  'reminder.skipped': notUndone,
}
