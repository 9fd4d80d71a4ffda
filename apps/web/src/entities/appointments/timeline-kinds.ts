import type { AppointmentTimeline } from '@dossier/contracts/appointments/timeline'
import type { EntryOf } from '@dossier/contracts/timeline/views'
import { IconBell, IconCalendar } from '@tabler/icons-react'
import { t } from '../../i18n/i18n.ts'
import { changeParts, type KindViews, type Line, newPart } from '../timeline/kind-view.tsx'
import { offsetWords, reasonWords } from './reminder-words.ts'
import { shortWhen } from './when-words.ts'

type Kind = keyof AppointmentTimeline
type ReminderKind = Extract<Kind, `reminder.${string}`>

const ns = { ns: 'appointments' } as const
const whenOf = (startsAt: string) => shortWhen(new Date(startsAt), new Date())

const line = (entry: EntryOf<Exclude<Kind, ReminderKind>>): Line => ({
  text: t(`lines.${entry.kind}`, { ns: 'timeline' }),
  parts: { what: newPart(entry.data.calendar.name), when: whenOf(entry.data.startsAt) },
})

const bookedLine = (entry: EntryOf<'appointment.booked'>): Line => {
  const { text, parts } = line(entry)
  return { text: entry.data.isOutsideHours ? t('bookedOutside', ns) : text, parts }
}

const cancelledLine = (entry: EntryOf<'appointment.cancelled'>): Line => {
  const { text, parts } = line(entry)
  const { reason } = entry.data
  return reason === null ? { text, parts } : { text: t('cancelledWhy', ns), parts: { ...parts, reason } }
}

/** From when to when, and from whom to whom where that is another person. */
const rescheduledLine = (entry: EntryOf<'appointment.rescheduled'>): Line => {
  const { calendar, from, to } = entry.data
  const times = changeParts(whenOf(from.startsAt), whenOf(to.startsAt))
  const parts = { what: newPart(calendar.name), ...times, whom: newPart(to.staff?.name) }
  const isOther = to.staff !== null && to.staff.id !== from.staff?.id
  return { text: isOther ? t('rescheduledTo', ns) : t(`lines.${entry.kind}`, { ns: 'timeline' }), parts }
}

const reminderLine = (entry: EntryOf<ReminderKind>): Line => {
  const { data } = entry
  const parts = {
    what: newPart(data.calendar.name),
    before: offsetWords(data.offsetMinutes),
    channel: t(`channels.${data.channel}`, ns),
    why: 'reason' in data ? reasonWords(data.reason) : '',
  }
  return { text: t(`lines.${entry.kind}`, { ns: 'timeline' }), parts }
}

const appointment = { Icon: IconCalendar, hue: 'blue', line } as const
const reminder = { Icon: IconBell, hue: 'blue', line: reminderLine } as const

export const appointmentKindViews: KindViews<Kind> = {
  'appointment.booked': { ...appointment, line: bookedLine },
  'appointment.rescheduled': { ...appointment, line: rescheduledLine },
  'appointment.edited': appointment,
  'appointment.cancelled': { ...appointment, line: cancelledLine },
  'appointment.reinstated': appointment,
  'appointment.showed': appointment,
  'appointment.noShow': appointment,
  'appointment.unmarked': appointment,
  'reminder.sent': reminder,
  'reminder.failed': { ...reminder, hue: 'red' },
  'reminder.skipped': reminder,
}
