import { formatAgo, locale } from './format.ts'

const relative = new Intl.RelativeTimeFormat(locale, { numeric: 'auto', style: 'short' })
const exact = new Intl.DateTimeFormat(locale, { dateStyle: 'medium', timeStyle: 'short' })

/** Of what is to come, how long until then: minutes, then hours, then days. Of what is past, as elsewhere. */
export const formatDue = (at: Date, now: Date): string => {
  const minutes = Math.ceil((at.getTime() - now.getTime()) / 60_000)
  if (minutes <= 0) return formatAgo(at, now)
  if (minutes < 60) return relative.format(minutes, 'minute')
  if (minutes < 36 * 60) return relative.format(Math.round(minutes / 60), 'hour')
  return relative.format(Math.round(minutes / (24 * 60)), 'day')
}

/** Day and time in the viewer's zone. */
export const formatExact = (at: Date): string => exact.format(at)
