import { daysBefore } from '../../lib/day-groups.ts'
import { formatDay, formatDaysFromNow } from '../../lib/format.ts'

/** A day as people name it: today, yesterday, then by its date. */
export const dayHeading = (at: Date, now: Date): string => {
  const days = daysBefore(at, now)
  if (days > 1 || days < 0) return formatDay(at, now)
  const words = formatDaysFromNow(-days)
  return words.charAt(0).toLocaleUpperCase() + words.slice(1)
}
