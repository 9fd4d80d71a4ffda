import { Temporal as Time } from 'temporal-polyfill'

/** A clock on a wall somewhere: `2026-12-01`, `09:00`, `Europe/Berlin`. */
export type WallTime = { on: string; time: string; timeZone: string }

/**
 * The instant of a wall time. One that the clock skips is as much later as it skips; of one that it shows twice, the
 * first is meant.
 */
export const instantOf = ({ on, time, timeZone }: WallTime): Date =>
  new Date(Time.PlainDateTime.from(`${on}T${time}`).toZonedDateTime(timeZone).epochMilliseconds)

/** What day it is in a zone at an instant. */
export const dayIn = (timeZone: string, at: Date): string =>
  Time.Instant.fromEpochMilliseconds(at.getTime()).toZonedDateTimeISO(timeZone).toPlainDate().toString()

export const dayAfter = (day: string): string => dayPlus(day, 1)

/** What a clock in a zone shows at an instant, to the minute. */
export const wallTimeIn = (timeZone: string, at: Date): WallTime => {
  const there = Time.Instant.fromEpochMilliseconds(at.getTime()).toZonedDateTimeISO(timeZone)
  return {
    on: there.toPlainDate().toString(),
    time: there.toPlainTime().toString({ smallestUnit: 'minute' }),
    timeZone,
  }
}

/** The weekday of a date, as ISO 8601 counts: Monday is 1. */
export const weekdayOf = (day: string): number => Time.PlainDate.from(day).dayOfWeek

/** The date so many days later; earlier for a negative number. */
export const dayPlus = (day: string, days: number): string =>
  Time.PlainDate.from(day).add({ days }).toString()

/** So many days of the calendar from this one on. */
export const daysFrom = (day: string, count: number): string[] =>
  Array.from({ length: count }, (_, index) => dayPlus(day, index))
