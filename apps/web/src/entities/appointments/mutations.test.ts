import type { AppointmentGroup } from '@dossier/contracts/appointments/values'
import type { AppointmentView } from '@dossier/contracts/appointments/views'
import { afterEach, expect, test } from 'vitest'
import '../../i18n/signed-in-texts.ts'
import { queryClient } from '../../lib/query-client.ts'
import { cancelAppointment, markAppointment, moveBack, rescheduleAppointment } from './mutations.ts'
import { appointmentNow, appointmentsOptions, lastBookedCalendarId } from './queries.ts'

const HOUR = 3_600_000
const inHours = (hours: number) => new Date(Date.now() + hours * HOUR).toISOString()
const appointment = (id: string, hours: number, changed: Partial<AppointmentView> = {}): AppointmentView => ({
  id,
  calendar: { id: 'check-up', kind: 'service', name: 'Check-up', location: null },
  staff: { id: 'ada', name: 'Ada Owens' },
  start: { on: '2031-06-02', time: '10:00', timeZone: 'UTC' },
  startsAt: inHours(hours),
  endsAt: inHours(hours + 0.5),
  status: 'confirmed',
  isOutsideHours: false,
  notes: null,
  emailId: null,
  phoneId: null,
  createdAt: '2026-11-17T10:00:00.000Z',
  createdBy: null,
  cancelled: null,
  reminders: [],
  ...changed,
})
const read = (group: AppointmentGroup, appointments: AppointmentView[]) =>
  queryClient.setQueryData(appointmentsOptions('amara', group).queryKey, {
    pages: [{ appointments, nextCursor: null }],
    pageParams: [null],
  })
const ids = (group: AppointmentGroup) =>
  queryClient
    .getQueryData(appointmentsOptions('amara', group).queryKey)
    ?.pages.flatMap((page) => page.appointments.map(({ id }) => id))

// A change made by `change` writes by the answer and its variables alone.
const answer = <Answer, Variables>(
  change: { onSuccess?: ((...args: never[]) => unknown) | undefined },
  given: Answer,
  variables: Variables,
) => (change.onSuccess as ((given: Answer, variables: Variables) => unknown) | undefined)?.(given, variables)

afterEach(() => queryClient.clear())

test('a cancelled appointment stands among the cancelled ones before they are read again', () => {
  const [one, two] = [appointment('one', 1), appointment('two', 2)]
  read('upcoming', [one, two])
  read('cancelled', [])
  const cancelled = {
    ...one,
    status: 'cancelled' as const,
    cancelled: { at: inHours(0), by: null, reason: null },
  }
  answer(cancelAppointment('amara'), { appointment: cancelled, changed: true }, { appointmentId: 'one' })
  expect([ids('upcoming'), ids('cancelled')]).toEqual([['two'], ['one']])
})

test('one that goes on is upcoming until it is said how it went', () => {
  const now = appointment('now', -0.25)
  read('upcoming', [now])
  read('past', [appointment('long ago', -48)])
  const showed = { appointment: { ...now, status: 'showed' as const }, changed: true }
  answer(markAppointment('amara', 'showed'), showed, { appointmentId: 'now' })
  expect([ids('upcoming'), ids('past')]).toEqual([[], ['now', 'long ago']])
})

test('a moved appointment changes its place, and its undo names where it stood', () => {
  const [one, two] = [appointment('one', 1), appointment('two', 2)]
  read('upcoming', [one, two])
  const later = { ...one, startsAt: inHours(3), endsAt: inHours(4) }
  answer(rescheduleAppointment('amara'), later, { appointmentId: 'one', before: one })
  expect(ids('upcoming')).toEqual(['two', 'one'])
  expect(moveBack('one', one, later)).toMatchObject({
    start: one.start,
    staffId: 'ada',
    was: { startsAt: later.startsAt, staffId: 'ada' },
  })
})

test('of what was read, an appointment is known by its id, and the calendar that was booked last', () => {
  read('upcoming', [appointment('one', 1)])
  read('past', [
    appointment('two', -48, {
      createdAt: '2026-12-01T10:00:00.000Z',
      calendar: { id: 'whitening', kind: 'service', name: 'Whitening', location: null },
    }),
  ])
  expect(appointmentNow('amara', 'two')?.calendar.name).toBe('Whitening')
  expect(lastBookedCalendarId('amara')).toBe('whitening')
  expect(lastBookedCalendarId('bob')).toBeNull()
})
