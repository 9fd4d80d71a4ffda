import '../../i18n/deletion-texts.ts'
import { t } from '../../i18n/i18n.ts'

const MINUTE = 60_000
const HOUR = 60 * MINUTE
const DAY = 24 * HOUR

/** How long a deleted contact can still come back, in words: days, then hours, then minutes. */
export const timeLeft = (purgeAfter: string, now: number): string => {
  const left = Date.parse(purgeAfter) - now
  if (left >= 1.5 * DAY) return t('daysLeft', { ns: 'deletion', count: Math.round(left / DAY) })
  if (left >= HOUR) return t('hoursLeft', { ns: 'deletion', count: Math.floor(left / HOUR) })
  return t('minutesLeft', { ns: 'deletion' })
}
