/** Chance from a seed: the same seed brings the same run of choices. */
export type Random = {
  /** A whole number from `low` to `high`, both included. */
  between(low: number, high: number): number
  pick<Item>(items: readonly Item[]): Item
  /** True in that share of cases. */
  chance(share: number): boolean
  /** Chance of its own for a part that runs beside others, so that their order does not matter. */
  fork(): Random
}

/** Mulberry32, by Tommy Ettinger: small, and even enough to choose by. */
export const createRandom = (seed: number): Random => {
  let state = seed >>> 0
  const next = (): number => {
    state = (state + 0x6d2b79f5) >>> 0
    let mixed = Math.imul(state ^ (state >>> 15), state | 1)
    mixed ^= mixed + Math.imul(mixed ^ (mixed >>> 7), mixed | 61)
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 2 ** 32
  }
  const between = (low: number, high: number) => low + Math.floor(next() * (high - low + 1))
  return {
    between,
    pick(items) {
      const item = items[between(0, items.length - 1)]
      if (item === undefined) throw new Error('There is nothing to pick from.')
      return item
    },
    chance: (share) => next() < share,
    fork: () => createRandom(between(0, 2 ** 32 - 1)),
  }
}
