import { formatClockIn, formatTimeIn } from './format.ts'
import { lazily } from './lazily.ts'

/** What a clock in a zone shows, as fields take it. */
export type WallTime = { on: string; time: string; timeZone: string }

const partsIn = (timeZone: string) =>
  new Intl.DateTimeFormat('en-US', {
    timeZone,
    hourCycle: 'h23',
    year: 'numeric',
    month: '2-digit',
    day: '2-digit',
    hour: '2-digit',
    minute: '2-digit',
  })
const formats = lazily(() => new Map<string, Intl.DateTimeFormat>())
const formatOf = (timeZone: string) => {
  const format = formats().get(timeZone) ?? partsIn(timeZone)
  formats().set(timeZone, format)
  return format
}

/** What a clock in that zone shows at a moment. */
export const wallTimeIn = (at: Date, timeZone: string): WallTime => {
  const parts = formatOf(timeZone).formatToParts(at)
  const part = (type: Intl.DateTimeFormatPartTypes) => parts.find((one) => one.type === type)?.value ?? ''
  return {
    on: `${part('year')}-${part('month')}-${part('day')}`,
    time: `${part('hour')}:${part('minute')}`,
    timeZone,
  }
}

/** The zone by its city: "New York". */
export const placeOf = (timeZone: string): string =>
  (timeZone.split('/').at(-1) ?? timeZone).replaceAll('_', ' ')

/** Whether clocks in two zones show the same at a moment. */
export const sameClock = (at: Date, zone: string, other: string): boolean => {
  const [a, b] = [wallTimeIn(at, zone), wallTimeIn(at, other)]
  return a.on === b.on && a.time === b.time
}

/** The time there, with its weekday where that is another one than in `home`. */
export const clockWords = (at: Date, zone: string, home: string): string =>
  wallTimeIn(at, zone).on === wallTimeIn(at, home).on ? formatClockIn(at, zone) : formatTimeIn(at, zone)
