import type { CreateCalendar, EditCalendar } from '@dossier/contracts/calendars/inputs'
import { type CalendarKind, type Weekday, weekdays } from '@dossier/contracts/calendars/values'
import type { CalendarView } from '@dossier/contracts/calendars/views'

/** A field for a time ends with 23:59: the end of a day stands in it as its beginning. */
const MIDNIGHT = '00:00'
const DAY_END = '24:00'

/** A stretch of a weekday, as its two fields hold it. */
export type Stretch = { weekday: Weekday; from: string; to: string }

/** What the fields hold; their paths are those of the input. */
export type CalendarValues = {
  calendarId: string
  kind: CalendarKind
  name: string
  location: string
  timeZone: string
  lengthMinutes: string
  bufferBeforeMinutes: string
  bufferAfterMinutes: string
  capacity: string
  staffIds: string[]
  hours: Stretch[]
}

const numbers = ['lengthMinutes', 'bufferBeforeMinutes', 'bufferAfterMinutes', 'capacity'] as const
type Numbers = Record<(typeof numbers)[number], number>

const workdays: readonly Weekday[] = [1, 2, 3, 4, 5]

export const emptyCalendar = (calendarId: string, timeZone: string, staffId: string): CalendarValues => ({
  calendarId,
  kind: 'meeting',
  name: '',
  location: '',
  timeZone,
  lengthMinutes: '30',
  bufferBeforeMinutes: '0',
  bufferAfterMinutes: '0',
  capacity: '1',
  staffIds: [staffId],
  hours: workdays.map((weekday) => ({ weekday, from: '09:00', to: '17:00' })),
})

export const calendarValuesOf = (calendar: CalendarView): CalendarValues => ({
  calendarId: calendar.id,
  kind: calendar.kind,
  name: calendar.name,
  location: calendar.location ?? '',
  timeZone: calendar.timeZone,
  lengthMinutes: String(calendar.lengthMinutes),
  bufferBeforeMinutes: String(calendar.bufferBeforeMinutes),
  bufferAfterMinutes: String(calendar.bufferAfterMinutes),
  capacity: String(calendar.capacity),
  staffIds: calendar.staff.map(({ id }) => id),
  hours: calendar.hours.map((one) => ({ ...one, to: one.to === DAY_END ? MIDNIGHT : one.to })),
})

/** What is no number at all is refused as such, rather than taken for 0. */
const numberOf = (typed: string): number => (typed.trim() === '' ? Number.NaN : Number(typed))

export const calendarInputOf = (values: CalendarValues): CreateCalendar => ({
  ...values,
  location: values.location.trim() === '' ? null : values.location,
  // Its names are exactly these.
  ...(Object.fromEntries(numbers.map((name) => [name, numberOf(values[name])])) as Numbers),
  hours: values.hours.map((one) => ({ ...one, to: one.to === MIDNIGHT ? DAY_END : one.to })),
})

const sameValue = (a: unknown, b: unknown) => JSON.stringify(a) === JSON.stringify(b)

/** What an edit names: the fields that hold something else than before, and what they held. */
export const calendarPatch = (before: CreateCalendar, after: CreateCalendar): EditCalendar => {
  const { calendarId, kind: _, ...fields } = after
  const changed = (Object.keys(fields) as (keyof typeof fields)[]).filter(
    (field) => !sameValue(before[field], after[field]),
  )
  const pick = (from: CreateCalendar) => Object.fromEntries(changed.map((field) => [field, from[field]]))
  return { calendarId, patch: pick(after), was: pick(before) }
}

/** In the order of the week, whatever order they were entered in. */
const inOrder = (hours: readonly Stretch[]) =>
  hours.toSorted((a, b) => a.weekday - b.weekday || (a.from < b.from ? -1 : 1))

/** One more stretch on a day: after its last one, or the hours of a working day. */
export const withStretch = (hours: readonly Stretch[], weekday: Weekday): Stretch[] => {
  const last = hours.findLast((one) => one.weekday === weekday)
  const added = last ? { from: last.to, to: last.to } : { from: '09:00', to: '17:00' }
  return weekdays.flatMap((day) => [
    ...hours.filter((one) => one.weekday === day),
    ...(day === weekday ? [{ weekday, ...added }] : []),
  ])
}

/** Monday to Friday as that day is. */
export const copiedToWorkdays = (hours: readonly Stretch[], weekday: Weekday): Stretch[] => {
  const pattern = hours.filter((one) => one.weekday === weekday)
  return inOrder([
    ...hours.filter((one) => !workdays.includes(one.weekday)),
    ...workdays.flatMap((day) => pattern.map((one) => ({ ...one, weekday: day }))),
  ])
}
