import { type Weekday, weekdays } from '@dossier/contracts/calendars/values'
import type { OpenHours } from '@dossier/contracts/calendars/views'
import { t } from '../../i18n/i18n.ts'
import { shortWeekday } from './weekday-names.ts'

const timesOf = (hours: readonly OpenHours[], weekday: Weekday) =>
  hours
    .filter((one) => one.weekday === weekday)
    .map(({ from, to }) => `${from}–${to}`)
    .join(', ')

/** Neighbouring days with the same hours in one: "Mon–Fri 09:00–17:00". */
export const hoursWords = (hours: readonly OpenHours[]): string[] => {
  const runs: { first: Weekday; last: Weekday; times: string }[] = []
  for (const weekday of weekdays) {
    const times = timesOf(hours, weekday)
    const run = runs.at(-1)
    if (run?.times === times) run.last = weekday
    else runs.push({ first: weekday, last: weekday, times })
  }
  const open = runs.filter(({ times }) => times !== '')
  if (open.length === 0) return [t('closed', { ns: 'calendars' })]
  return open.map(({ first, last, times }) =>
    first === last
      ? `${shortWeekday(first)} ${times}`
      : `${shortWeekday(first)}–${shortWeekday(last)} ${times}`,
  )
}
