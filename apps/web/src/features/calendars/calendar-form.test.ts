import { createCalendarInput } from '@dossier/contracts/calendars/inputs'
import type { CalendarView } from '@dossier/contracts/calendars/views'
import { expect, test } from 'vitest'
import { errorsOfSchema } from '../../kit/form-errors.ts'
import {
  calendarInputOf,
  calendarPatch,
  calendarValuesOf,
  copiedToWorkdays,
  emptyCalendar,
  withStretch,
} from './calendar-form.ts'
import { hoursWords } from './hours-words.ts'
import '../../i18n/calendar-texts.ts'

const staffId = '0198a3de-7d0e-7000-8000-000000000001'
const calendar: CalendarView = {
  id: '0198a3de-7d0e-7000-8000-000000000002',
  kind: 'service',
  name: 'Check-up',
  location: null,
  timeZone: 'Europe/London',
  lengthMinutes: 45,
  bufferBeforeMinutes: 0,
  bufferAfterMinutes: 10,
  capacity: 1,
  staff: [{ id: staffId, name: 'Ada Owens' }],
  hours: [
    { weekday: 1, from: '09:00', to: '12:00' },
    { weekday: 6, from: '20:00', to: '24:00' },
  ],
}
const values = calendarValuesOf(calendar)
const before = calendarInputOf(values)

test('a form that was not touched changes nothing, the end of a day among it', () => {
  expect(before.hours).toEqual(calendar.hours)
  expect(calendarPatch(before, calendarInputOf(values))).toEqual({
    calendarId: calendar.id,
    patch: {},
    was: {},
  })
})

test('an edit names what was changed, and what stood there', () => {
  const after = calendarInputOf({ ...values, capacity: '4', location: 'Room 2' })
  expect(calendarPatch(before, after)).toMatchObject({
    patch: { capacity: 4, location: 'Room 2' },
    was: { capacity: 1, location: null },
  })
})

test('a new one is whole but for its name', () => {
  const empty = calendarInputOf(emptyCalendar(calendar.id, 'Europe/London', staffId))
  expect(Object.keys(errorsOfSchema(createCalendarInput, empty) ?? {})).toEqual(['name'])
})

test('what is wrong is said at its field', () => {
  const wrong = calendarInputOf({
    ...values,
    lengthMinutes: 'half an hour',
    bufferAfterMinutes: '',
    capacity: '0',
    staffIds: [],
    hours: [...values.hours, { weekday: 2, from: '12:00', to: '09:00' }],
  })
  expect(errorsOfSchema(createCalendarInput, wrong)).toEqual({
    lengthMinutes: 'Enter a whole number.',
    bufferAfterMinutes: 'Enter a whole number.',
    capacity: 'This number is too small.',
    staffIds: 'Choose at least one person who can be booked.',
    'hours.2.to': 'The end must come after the beginning.',
  })
})

test('a stretch is added after those of its day, and a day is copied to all working days', () => {
  const added = withStretch(values.hours, 1)
  expect(added).toEqual([
    { weekday: 1, from: '09:00', to: '12:00' },
    { weekday: 1, from: '12:00', to: '12:00' },
    { weekday: 6, from: '20:00', to: '00:00' },
  ])
  expect(copiedToWorkdays(values.hours, 1).map(({ weekday }) => weekday)).toEqual([1, 2, 3, 4, 5, 6])
  expect(copiedToWorkdays(values.hours, 7)).toEqual([{ weekday: 6, from: '20:00', to: '00:00' }])
})

test('neighbouring days of the same hours stand in one line', () => {
  const hours = calendarInputOf(emptyCalendar('', '', '')).hours
  expect(hoursWords(hours)).toEqual(['Mon–Fri 09:00–17:00'])
  expect(hoursWords(calendar.hours)).toEqual(['Mon 09:00–12:00', 'Sat 20:00–24:00'])
  expect(hoursWords([])).toEqual(['Closed'])
})
