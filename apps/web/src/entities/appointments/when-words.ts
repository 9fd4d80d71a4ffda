import type { AppointmentView } from '@dossier/contracts/appointments/views'
import { t } from '../../i18n/i18n.ts'
import { daysBefore } from '../../lib/day-groups.ts'
import { formatDay, formatDaysFromNow, formatShortDay, formatTime } from '../../lib/format.ts'
import { viewerZone } from '../../lib/local-time.ts'
import { clockWords, placeOf, sameClock } from '../../lib/zones.ts'

const ns = { ns: 'appointments' } as const

/** "Thu, 19 Nov, 10:00", in the viewer's zone. */
export const shortWhen = (at: Date, now: Date): string =>
  t('dateAndTime', { ...ns, date: formatShortDay(at, now), time: formatTime(at) })

/** Its day, yesterday, today and tomorrow by name, and from when until when: in the viewer's zone. */
export const whenWords = ({ startsAt, endsAt }: Pick<AppointmentView, 'startsAt' | 'endsAt'>, now: Date) => {
  const [start, end] = [new Date(startsAt), new Date(endsAt)]
  const days = -daysBefore(start, now)
  const date = formatDay(start, now)
  return t('dateAndTimes', {
    ...ns,
    date: Math.abs(days) <= 1 ? t('namedDay', { ...ns, day: formatDaysFromNow(days), date }) : date,
    from: formatTime(start),
    to: formatTime(end),
  })
}

/** What clocks elsewhere show at that moment: the contact's and the calendar's, where they differ from the viewer's. */
export const otherClocks = (at: Date, contactZone: string | null, calendarZone: string): string[] => {
  const home = viewerZone()
  const words = (key: 'contactClock' | 'calendarClock', zone: string) =>
    t(key, { ...ns, time: clockWords(at, zone, home), place: placeOf(zone) })
  const contacts = contactZone !== null && !sameClock(at, contactZone, home) ? contactZone : null
  const isCalendarsOwn = !sameClock(at, calendarZone, contacts ?? home) && !sameClock(at, calendarZone, home)
  return [
    ...(contacts === null ? [] : [words('contactClock', contacts)]),
    ...(isCalendarsOwn ? [words('calendarClock', calendarZone)] : []),
  ]
}
