import { esc } from './parts.ts'

const locale = 'en-US'
const time = new Intl.DateTimeFormat(locale, { hour: 'numeric', minute: '2-digit' })
const moment = new Intl.DateTimeFormat(locale, { dateStyle: 'full', timeStyle: 'short' })
const dayOfYear = new Intl.DateTimeFormat(locale, { weekday: 'long', day: 'numeric', month: 'long' })
const dayOfAnyYear = new Intl.DateTimeFormat(locale, { day: 'numeric', month: 'long', year: 'numeric' })
const shortDay = new Intl.DateTimeFormat(locale, { day: 'numeric', month: 'short' })
const shortDate = new Intl.DateTimeFormat(locale, { day: 'numeric', month: 'short', year: 'numeric' })
const relative = new Intl.RelativeTimeFormat(locale, { numeric: 'auto', style: 'short' })

const startOf = (at: Date) => new Date(at.getFullYear(), at.getMonth(), at.getDate()).getTime()

const ago = (at: Date, now: Date): string => {
  const minutes = Math.floor((now.getTime() - at.getTime()) / 60_000)
  if (minutes < 1) return relative.format(0, 'minute')
  if (minutes < 60) return relative.format(-minutes, 'minute')
  if (minutes < 24 * 60) return relative.format(-Math.floor(minutes / 60), 'hour')
  return (at.getFullYear() === now.getFullYear() ? shortDay : shortDate).format(at)
}

/** A moment: short on the screen, whole on hover. */
export const when = (iso: string, as: 'ago' | 'time' = 'ago'): string => {
  const at = new Date(iso)
  const words = as === 'time' ? time.format(at) : ago(at, new Date())
  return `<time datetime="${iso}" title="${esc(moment.format(at))}">${words}</time>`
}

export type Day<Item> = { key: number; heading: string; items: Item[] }

/** Items by the viewer's day, in their order. */
export const byDay = <Item extends { at: string }>(items: readonly Item[]): Day<Item>[] => {
  const now = new Date()
  const days: Day<Item>[] = []
  for (const item of items) {
    const at = new Date(item.at)
    const key = startOf(at)
    if (days.at(-1)?.key === key) days.at(-1)?.items.push(item)
    else days.push({ key, heading: heading(at, now), items: [item] })
  }
  return days
}

const heading = (at: Date, now: Date): string => {
  const days = Math.round((startOf(now) - startOf(at)) / 86_400_000)
  if (days > 1 || days < 0)
    return (at.getFullYear() === now.getFullYear() ? dayOfYear : dayOfAnyYear).format(at)
  const words = relative.format(-days, 'day')
  return words.charAt(0).toUpperCase() + words.slice(1)
}
