import type { ReminderRuleView } from '@dossier/contracts/appointments/views'
import { offsetWords } from '../../../entities/appointments/reminder-words.ts'
import { textsOf } from '../../../i18n/i18n.ts'

const t = textsOf('reminders')

const minutesOf = { days: 24 * 60, hours: 60, minutes: 1 } as const
export type ReminderUnit = keyof typeof minutesOf
export const reminderUnits = ['minutes', 'hours', 'days'] as const

export const ruleWords = ({ offsetMinutes, channel }: ReminderRuleView): string =>
  t('rule', { before: offsetWords(offsetMinutes), channel: t(`channels.${channel}`) })

/** The minutes of what was typed; null where it is no whole number. */
export const readOffset = (typed: string, unit: ReminderUnit): number | null =>
  /^\d{1,5}$/.test(typed.trim()) ? Number(typed.trim()) * minutesOf[unit] : null
