import type { ReminderRuleView } from '@dossier/contracts/appointments/views'
import { textsOf } from '../../../i18n/i18n.ts'

const t = textsOf('reminders')

const minutesOf = { days: 24 * 60, hours: 60, minutes: 1 } as const
export type ReminderUnit = keyof typeof minutesOf
export const reminderUnits = ['minutes', 'hours', 'days'] as const

/** In the largest unit that it is a whole number of. */
export const beforeWords = (offsetMinutes: number): string => {
  const unit =
    (['days', 'hours', 'minutes'] as const).find((one) => offsetMinutes % minutesOf[one] === 0) ?? 'minutes'
  return t(unit, { count: offsetMinutes / minutesOf[unit] })
}

export const ruleWords = ({ offsetMinutes, channel }: ReminderRuleView): string =>
  t('rule', { before: beforeWords(offsetMinutes), channel: t(`channels.${channel}`) })

/** The minutes of what was typed; null where it is no whole number. */
export const readOffset = (typed: string, unit: ReminderUnit): number | null =>
  /^\d{1,5}$/.test(typed.trim()) ? Number(typed.trim()) * minutesOf[unit] : null
