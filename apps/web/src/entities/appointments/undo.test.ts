import type { AppointmentView } from '@dossier/contracts/appointments/views'
import type { RecordView } from '@dossier/contracts/record/views'
import type { MeView } from '@dossier/contracts/staff/views'
import { afterEach, expect, test } from 'vitest'
import '../../i18n/signed-in-texts.ts'
import { queryClient } from '../../lib/query-client.ts'
import { appointmentsOptions } from './queries.ts'
import { appointmentUndos } from './undo.ts'

const [ten, eleven] = ['2031-06-02T10:00:00.000Z', '2031-06-02T11:00:00.000Z']
const about = {
  appointmentId: 'one',
  calendar: { id: 'check-up', kind: 'service', name: 'Check-up' },
  start: { on: '2031-06-02', time: '10:00', timeZone: 'UTC' },
  startsAt: ten,
} as const
const entry = {
  id: 'entry',
  at: ten,
  pinnedAt: null,
  actor: { kind: 'staff', id: 'ada', name: 'Ada' },
} as const
// An appointment's undo asks only which contact it is.
const present = { contactId: 'amara', record: {} as RecordView, me: {} as MeView }
const place = (startsAt: string) => ({ start: about.start, startsAt, staff: null })

const standing = (changed: Partial<AppointmentView>) =>
  queryClient.setQueryData(appointmentsOptions('amara', 'upcoming').queryKey, {
    // Of an appointment an undo asks only these.
    pages: [
      { appointments: [{ id: 'one', startsAt: ten, ...changed } as AppointmentView], nextCursor: null },
    ],
    pageParams: [null],
  })

afterEach(() => queryClient.clear())

const { 'appointment.booked': booked, 'appointment.cancelled': cancelled } = appointmentUndos
const undoBooking = () =>
  booked(
    { ...entry, kind: 'appointment.booked', data: { ...about, staff: null, isOutsideHours: false } },
    present,
  )
const undoCancelling = () =>
  cancelled({ ...entry, kind: 'appointment.cancelled', data: { ...about, reason: null } }, present)
const undoMoving = () =>
  appointmentUndos['appointment.rescheduled'](
    {
      ...entry,
      kind: 'appointment.rescheduled',
      data: { ...about, from: place(ten), to: place(eleven), isOutsideHours: false },
    },
    present,
  )

test('a booking is undone while it stands, a cancellation while it is cancelled', () => {
  standing({ status: 'confirmed' })
  expect([undoBooking(), undoCancelling()]).toEqual([
    { step: expect.any(Function) },
    { why: expect.stringContaining('The appointment') },
  ])
  standing({ status: 'cancelled' })
  expect([undoBooking(), undoCancelling()]).toEqual([
    { why: expect.any(String) },
    { step: expect.any(Function) },
  ])
})

test('a move is undone while it is the last one', () => {
  standing({ status: 'confirmed', startsAt: eleven })
  expect(undoMoving()).toHaveProperty('step')
  standing({ status: 'confirmed', startsAt: ten })
  expect(undoMoving()).toHaveProperty('why')
})

test('of one that was not read, the server says what stands against it', () => {
  expect([undoBooking(), undoCancelling(), undoMoving()].map((undo) => undo && 'step' in undo)).toEqual([
    true,
    true,
    true,
  ])
})
