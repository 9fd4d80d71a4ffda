/** Numbers that look like chance and are always the same for the same seeds. */
export type Chance = {
  /** From 0 up to, not including, 1. */
  next(): number
  /** A whole number from 0 up to, not including, `end`. */
  below(end: number): number
  /** Whether something of that probability happens. */
  happens(probability: number): boolean
  pick<Item>(items: readonly Item[]): Item
  /** A 32-bit whole number. */
  bits(): number
}

/** sfc32: 128 bits of state, so that stories with other seeds share no stretch of it. */
export const createChance = (...seeds: [number, number, number]): Chance => {
  let [a, b, c] = seeds
  let d = 1
  const bits = () => {
    const sum = (((a + b) | 0) + d) | 0
    d = (d + 1) | 0
    a = b ^ (b >>> 9)
    b = (c + (c << 3)) | 0
    c = (((c << 21) | (c >>> 11)) + sum) | 0
    return sum >>> 0
  }
  for (let n = 0; n < 15; n++) bits()
  const next = () => bits() / 0x1_0000_0000
  const below = (end: number) => Math.floor(next() * end)
  return {
    next,
    below,
    bits,
    happens: (probability) => next() < probability,
    pick(items) {
      const item = items[below(items.length)]
      if (item === undefined) throw new Error('There is nothing to pick from.')
      return item
    },
  }
}
