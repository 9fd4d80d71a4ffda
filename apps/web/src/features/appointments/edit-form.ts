import type { EditAppointment } from '@dossier/contracts/appointments/inputs'
import type { AppointmentView } from '@dossier/contracts/appointments/views'

export type EditValues = { notes: string; emailId: string; phoneId: string }

const valueOf = (text: string | null) => text ?? ''

export const editValuesOf = ({ notes, emailId, phoneId }: AppointmentView): EditValues => ({
  notes: valueOf(notes),
  emailId: valueOf(emailId),
  phoneId: valueOf(phoneId),
})

/** What an edit names: the fields that hold something else than before, and what they held. */
export const editOf = (before: AppointmentView, typed: EditValues): EditAppointment => {
  const fields = ['notes', 'emailId', 'phoneId'] as const
  const after = (field: keyof EditValues) => (typed[field].trim() === '' ? null : typed[field])
  const changed = fields.filter((field) => before[field] !== after(field))
  const pick = (from: (field: keyof EditValues) => string | null) =>
    Object.fromEntries(changed.map((field) => [field, from(field)]))
  return { appointmentId: before.id, patch: pick(after), was: pick((field) => before[field]) }
}

/** What the appointment looks like once that is saved. */
export const editedBy = (before: AppointmentView, { patch }: EditAppointment): AppointmentView => {
  const { notes = before.notes, emailId = before.emailId, phoneId = before.phoneId } = patch
  return { ...before, notes, emailId, phoneId }
}
