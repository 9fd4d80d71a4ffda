/** Midnight that began the day of `at`, in the zone of the viewer. */
const startOfDay = (at: Date) => new Date(at.getFullYear(), at.getMonth(), at.getDate())

/** Whole calendar days from `at` to `now`; rounding evens out days of 23 and 25 hours. */
export const daysBefore = (at: Date, now: Date) =>
  Math.round((startOfDay(now).getTime() - startOfDay(at).getTime()) / 86_400_000)

export type DayGroup<Item> = { day: string; at: Date; items: Item[] }

/** Groups what is sorted by time into the viewer's calendar days, in the same order. */
export const groupByDay = <Item extends { at: string }>(items: readonly Item[]): DayGroup<Item>[] => {
  const groups: DayGroup<Item>[] = []
  for (const item of items) {
    const at = startOfDay(new Date(item.at))
    const day = `${at.getFullYear()}-${at.getMonth() + 1}-${at.getDate()}`
    const last = groups.at(-1)
    if (last?.day === day) last.items.push(item)
    else groups.push({ day, at, items: [item] })
  }
  return groups
}
