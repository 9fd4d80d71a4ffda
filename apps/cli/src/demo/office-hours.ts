import type { Chance } from './chance.ts'

const day = 24 * 60 * 60 * 1000
const years = 3 * 365 * day

/** Hours to add to office hours of a zone to reach UTC; close enough for a demo whatever the season. */
const hoursToUtc: Record<string, number> = { 'America/New_York': 5, 'Europe/London': 0 }

type Wanted = { count: number; now: Date; chance: Chance; timeZone: string }

/**
 * That many instants of the last three years, oldest first and all different, on working days between nine and
 * five: the first anywhere, half of the others soon after it.
 */
export const officeHours = ({ count, now, chance, timeZone }: Wanted): Date[] => {
  const end = now.getTime()
  // More contacts came lately than in the beginning, and there is room after the first act.
  const first = end - day * 3 - Math.floor((years - day * 4) * chance.next() ** 1.3)
  const days = [first]
  for (let n = 1; n < count; n++)
    days.push(
      chance.happens(0.5) ? first + chance.below(day) : first + Math.floor((end - first) * chance.next()),
    )
  const opening = 9 + (hoursToUtc[timeZone] ?? 0)
  const latest = end - count * 1000
  const instants = days
    .map((at) => Math.min(workingDay(at) + opening * 3_600_000 + chance.below(8 * 3_600_000), latest))
    .sort((a, b) => a - b)
  for (let n = 1; n < instants.length; n++)
    instants[n] = Math.max(instants[n] ?? 0, (instants[n - 1] ?? 0) + 1000)
  return instants.map((at) => new Date(at))
}

/** The start of that day, or of the Friday before a week-end. */
const workingDay = (at: number): number => {
  const start = at - (at % day)
  const weekday = new Date(start).getUTCDay()
  return start - (weekday === 6 ? day : weekday === 0 ? 2 * day : 0)
}
