import type { AppointmentView } from '@dossier/contracts/appointments/views'
import type { CalendarView } from '@dossier/contracts/calendars/views'
import { expect, test } from 'vitest'
import { asLocal } from '../../lib/local-time.ts'
import {
  bookingOf,
  chosenCalendar,
  emptyBooking,
  missingIn,
  movedBooking,
  reschedulingOf,
  startOf,
  takerOf,
} from './booking-form.ts'

const [ada, ben] = [
  { id: 'ada', name: 'Ada Owens' },
  { id: 'ben', name: 'Ben Hill' },
]
const calendar = (id: string, changed: Partial<CalendarView> = {}): CalendarView => ({
  id,
  kind: 'meeting',
  name: id,
  location: null,
  timeZone: 'Asia/Tokyo',
  lengthMinutes: 30,
  bufferBeforeMinutes: 0,
  bufferAfterMinutes: 0,
  capacity: 1,
  staff: [ben],
  hours: [],
  ...changed,
})
const talk = calendar('talk')
const mine = calendar('mine', { staff: [ada] })
const cleaning = calendar('cleaning', { kind: 'service' })
const all = [talk, mine, cleaning]
const nobody = { lastId: null, staffId: 'nobody' }
const values = emptyBooking('appointment')

test('the calendar that is meant: the last one booked, else one of the reader’s own, else the first', () => {
  expect(chosenCalendar(all, values, { lastId: 'cleaning', staffId: 'ada' })).toBe(cleaning)
  expect(chosenCalendar(all, values, { lastId: 'deleted', staffId: 'ada' })).toBe(mine)
  expect(chosenCalendar(all, values, nobody)).toBe(talk)
  expect(chosenCalendar([], values, nobody)).toBeUndefined()
})

test('a chosen kind or calendar stands above what is usual', () => {
  const usual = { lastId: 'cleaning', staffId: 'ada' }
  expect(chosenCalendar(all, { kind: 'meeting', calendarId: '' }, usual)).toBe(mine)
  expect(chosenCalendar(all, { kind: 'meeting', calendarId: 'talk' }, usual)).toBe(talk)
  expect(chosenCalendar([talk], { kind: 'service', calendarId: 'talk' }, usual)).toBeUndefined()
})

test('a slot is booked by the clock of its calendar', () => {
  const typed = { ...values, start: '2031-06-02T00:30:00.000Z', notes: ' ' }
  expect(bookingOf('amara', talk, typed)).toEqual({
    appointmentId: 'appointment',
    contactId: 'amara',
    calendarId: 'talk',
    staffId: null,
    start: { on: '2031-06-02', time: '09:30', timeZone: 'Asia/Tokyo' },
    isOutsideHours: false,
    notes: null,
  })
})

test('a typed time is by the viewer’s clock, and is booked as not offered only once that was accepted', () => {
  const at = new Date('2031-06-02T00:30:00.000Z')
  const [day = '', time = ''] = asLocal(at).split('T')
  const typed = { ...values, day, time, isCustom: true, start: '2031-06-03T00:00:00.000Z' }
  expect(startOf(typed)).toBe(at.toISOString())
  expect(missingIn(typed)).toBe('isOutsideHours')
  const accepted = { ...typed, isOutsideHours: true }
  expect(missingIn(accepted)).toBeNull()
  expect(bookingOf('amara', talk, accepted)).toMatchObject({
    start: { on: '2031-06-02', time: '09:30' },
    isOutsideHours: true,
  })
  expect(bookingOf('amara', talk, { ...accepted, isCustom: false }).isOutsideHours).toBe(false)
})

test('without a time nothing is sent', () => {
  expect(missingIn(values)).toBe('start')
  expect(missingIn({ ...values, day: '2031-06-02', isCustom: true })).toBe('time')
  expect(missingIn({ ...values, start: '2031-06-02T00:30:00.000Z' })).toBeNull()
})

// Of an appointment a move asks only these.
const booked = {
  id: 'appointment',
  calendar: { id: 'talk' },
  staff: ada,
  startsAt: '2031-06-02T00:30:00.000Z',
} as AppointmentView
const slot = { startsAt: '2031-06-03T00:00:00.000Z', start: { on: '', time: '', timeZone: '' } }

test('a move keeps the person who serves, or takes whoever is free where anybody may', () => {
  const moved = movedBooking(booked)
  const was = { startsAt: booked.startsAt }
  expect(reschedulingOf(booked, 'Asia/Tokyo', { ...moved, start: slot.startsAt })).toMatchObject({
    staffId: 'ada',
    was,
    start: { on: '2031-06-03', time: '09:00' },
  })
  const takenBy = takerOf({ ...slot, staff: [ben] }, 'ada')
  expect(
    reschedulingOf(booked, 'Asia/Tokyo', { ...moved, staffId: '', takenBy, start: slot.startsAt }).staffId,
  ).toBe('ben')
  expect(takerOf({ ...slot, staff: [ben, ada] }, 'ada')).toBe('ada')
})
