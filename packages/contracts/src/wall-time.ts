import * as z from 'zod/mini'

/** Whether the runtime knows this zone; the browser and the server share one list. */
export const isTimeZone = (zone: string): boolean => {
  try {
    return new Intl.DateTimeFormat('en', { timeZone: zone }).resolvedOptions().timeZone.length > 0
  } catch {
    return false
  }
}

/** Whether it is a date of the calendar, like `2028-02-29`. */
export const isDay = (text: string): boolean => {
  const date = new Date(`${text}T00:00:00Z`)
  return (
    /^\d{4}-\d{2}-\d{2}$/.test(text) && !Number.isNaN(date.getTime()) && date.toISOString().startsWith(text)
  )
}

/** A date of the calendar, of no zone, within the years that the product knows. */
export const day = z
  .string('day.invalid')
  .check(z.refine((text) => isDay(text) && text >= '1850-01-01' && text < '2200-01-01', 'day.invalid'))

/** What a clock on the wall shows: `09:00`. */
export const timeOfDay = z.string('time.invalid').check(z.regex(/^([01]\d|2[0-3]):[0-5]\d$/, 'time.invalid'))

export const timeZone = z
  .string('timeZone.invalid')
  .check(z.maxLength(100, 'timeZone.invalid'), z.refine(isTimeZone, 'timeZone.invalid'))
