import { lazily } from './lazily.ts'
import { viewerLocale } from './viewer-locale.ts'

/** Texts are English; numbers and dates take the forms of where the viewer is. */
export const locale = viewerLocale(navigator.languages)

const count = lazily(() => new Intl.NumberFormat(locale))
const time = lazily(() => new Intl.DateTimeFormat(locale, { hour: 'numeric', minute: '2-digit' }))
const moment = lazily(() => new Intl.DateTimeFormat(locale, { dateStyle: 'full', timeStyle: 'short' }))
const dayOfYear = lazily(
  () => new Intl.DateTimeFormat(locale, { weekday: 'long', day: 'numeric', month: 'long' }),
)
const dayOfAnyYear = lazily(
  () => new Intl.DateTimeFormat(locale, { day: 'numeric', month: 'long', year: 'numeric' }),
)
const dayInLine = lazily(
  () => new Intl.DateTimeFormat(locale, { weekday: 'short', day: 'numeric', month: 'short' }),
)
const shortDay = lazily(() => new Intl.DateTimeFormat(locale, { day: 'numeric', month: 'short' }))
const shortDate = lazily(
  () => new Intl.DateTimeFormat(locale, { day: 'numeric', month: 'short', year: 'numeric' }),
)
const relative = lazily(() => new Intl.RelativeTimeFormat(locale, { numeric: 'auto', style: 'short' }))
const collator = lazily(() => new Intl.Collator(locale, { sensitivity: 'base' }))

const together = lazily(() => new Intl.ListFormat(locale, { type: 'conjunction' }))

/** "one, two and three". */
export const formatList = (parts: readonly string[]) => together().format(parts)

export const formatCount = (value: number) => count().format(value)
const birthday = lazily(() => new Intl.DateTimeFormat(locale, { dateStyle: 'long', timeZone: 'UTC' }))

/** A calendar day, `YYYY-MM-DD`, the same in every zone. */
export const formatCalendarDay = (day: string) => birthday().format(new Date(`${day}T00:00:00Z`))

const dayToType = lazily(
  () =>
    new Intl.DateTimeFormat(locale, {
      day: '2-digit',
      month: '2-digit',
      year: 'numeric',
      timeZone: 'UTC',
    }),
)

/** A calendar day as the viewer would type it. */
export const formatDayToType = (day: string) => dayToType().format(new Date(`${day}T00:00:00Z`))
export const dayExample = () => formatDayToType('1984-12-31')

/** The time of day and the weekday in another zone. */
export const formatTimeIn = (at: Date, timeZone: string) =>
  new Intl.DateTimeFormat(locale, { weekday: 'short', hour: 'numeric', minute: '2-digit', timeZone }).format(
    at,
  )

/** The time of day in another zone. */
export const formatClockIn = (at: Date, timeZone: string) =>
  new Intl.DateTimeFormat(locale, { hour: 'numeric', minute: '2-digit', timeZone }).format(at)

export const formatTime = (at: Date) => time().format(at)
export const formatMoment = (at: Date) => moment().format(at)
export const byName = (a: { name: string }, b: { name: string }) => collator().compare(a.name, b.name)

const isThisYear = (at: Date, now: Date) => at.getFullYear() === now.getFullYear()

/** A day as a heading: "Tuesday 17 November", with the year where it is not this one. */
export const formatDay = (at: Date, now: Date) =>
  isThisYear(at, now) ? dayOfYear().format(at) : dayOfAnyYear().format(at)

/** A day in a line: "Tue, 17 Nov", with the year instead of the weekday where it is not this one. */
export const formatShortDay = (at: Date, now: Date) =>
  isThisYear(at, now) ? dayInLine().format(at) : shortDate().format(at)

/** `-1` is yesterday in words. */
export const formatDaysFromNow = (days: number) => relative().format(days, 'day')

/** Relative under a day, a date beyond. */
export const formatAgo = (at: Date, now: Date) => {
  const minutes = Math.floor((now.getTime() - at.getTime()) / 60_000)
  if (minutes < 1) return relative().format(0, 'minute')
  if (minutes < 60) return relative().format(-minutes, 'minute')
  if (minutes < 24 * 60) return relative().format(-Math.floor(minutes / 60), 'hour')
  return isThisYear(at, now) ? shortDay().format(at) : shortDate().format(at)
}
