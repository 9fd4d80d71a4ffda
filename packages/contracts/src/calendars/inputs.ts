import * as z from 'zod/mini'
import { id } from '../ids.ts'
import { optionalLine, requiredLine } from '../text.ts'
import { timeOfDay, timeZone } from '../wall-time.ts'
import {
  calendarKinds,
  MAX_BUFFER_MINUTES,
  MAX_CALENDAR_NAME,
  MAX_CAPACITY,
  MAX_LENGTH_MINUTES,
  MAX_LOCATION,
  MAX_OPEN_HOURS,
  weekdays,
} from './values.ts'

const whole = (least: number, most: number) =>
  z.int('number.invalid').check(z.gte(least, 'number.tooSmall'), z.lte(most, 'number.tooLarge'))

const openHours = z
  .object({
    weekday: z.literal(weekdays, 'input.invalid'),
    from: timeOfDay,
    to: z.union([timeOfDay, z.literal('24:00')], 'time.invalid'),
  })
  .check(z.refine(({ from, to }) => from < to, { error: 'hours.endFirst', path: ['to'] }))

const hours = z.array(openHours).check(
  z.maxLength(MAX_OPEN_HOURS, 'hours.tooMany'),
  z.refine(
    (all) =>
      all.every((a, i) =>
        all.every((b, j) => i === j || a.weekday !== b.weekday || a.to <= b.from || b.to <= a.from),
      ),
    'hours.overlap',
  ),
)

const fields = {
  name: requiredLine(MAX_CALENDAR_NAME),
  location: optionalLine(MAX_LOCATION),
  timeZone,
  lengthMinutes: whole(5, MAX_LENGTH_MINUTES),
  bufferBeforeMinutes: whole(0, MAX_BUFFER_MINUTES),
  bufferAfterMinutes: whole(0, MAX_BUFFER_MINUTES),
  capacity: whole(1, MAX_CAPACITY),
  staffIds: z.array(id).check(z.minLength(1, 'calendar.staffRequired'), z.maxLength(100, 'input.invalid')),
  hours,
}

/** `calendarId` is made by the browser: the same id twice is the same act. */
export const createCalendarInput = z.object({
  calendarId: id,
  kind: z.enum(calendarKinds, 'input.invalid'),
  ...fields,
})
export type CreateCalendar = z.input<typeof createCalendarInput>
export type NewCalendar = z.output<typeof createCalendarInput>

const some = z.partial(z.object(fields))

/** Only what `patch` names is written. `was` is what the editor started from; another value now in place is a conflict. */
export const editCalendarInput = z.object({ calendarId: id, patch: some, was: some })
export type EditCalendar = z.input<typeof editCalendarInput>

export const calendarIdInput = z.object({ calendarId: id })
export type CalendarId = z.input<typeof calendarIdInput>
