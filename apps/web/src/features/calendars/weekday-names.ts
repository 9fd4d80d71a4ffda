import type { Weekday } from '@dossier/contracts/calendars/values'
import { locale } from '../../lib/format.ts'
import { lazily } from '../../lib/lazily.ts'

// The first of January 2024 was a Monday.
const nameBy = (weekday: 'long' | 'short') => {
  const format = lazily(() => new Intl.DateTimeFormat(locale, { weekday, timeZone: 'UTC' }))
  return (day: Weekday) => format().format(new Date(Date.UTC(2024, 0, day)))
}

export const weekdayName = nameBy('long')
export const shortWeekday = nameBy('short')
