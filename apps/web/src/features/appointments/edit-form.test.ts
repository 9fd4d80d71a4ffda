import type { AppointmentView } from '@dossier/contracts/appointments/views'
import { expect, test } from 'vitest'
import { editedBy, editOf, editValuesOf } from './edit-form.ts'

// Of an appointment the form holds only these.
const appointment = { id: 'one', notes: 'Bring the scan', emailId: 'home', phoneId: null } as AppointmentView

test('a form that was not touched changes nothing', () => {
  expect(editOf(appointment, editValuesOf(appointment))).toEqual({ appointmentId: 'one', patch: {}, was: {} })
})

test('an edit names what was changed, and what stood there', () => {
  const edit = editOf(appointment, { notes: ' ', emailId: 'home', phoneId: 'mobile' })
  expect(edit).toEqual({
    appointmentId: 'one',
    patch: { notes: null, phoneId: 'mobile' },
    was: { notes: 'Bring the scan', phoneId: null },
  })
  expect(editedBy(appointment, edit)).toEqual({ ...appointment, notes: null, phoneId: 'mobile' })
})
