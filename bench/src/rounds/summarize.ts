export type Summary = { median: number; min: number; max: number }

/** The middle one, the smallest and the largest of `values`, to three places. */
export function summarize(values: readonly number[]): Summary {
  const sorted = values.toSorted((a, b) => a - b)
  const min = sorted[0]
  const max = sorted.at(-1)
  if (min === undefined || max === undefined) throw new Error('Nothing was measured.')
  return { median: round(median(sorted)), min: round(min), max: round(max) }
}

export function median(values: readonly number[]): number {
  const sorted = values.toSorted((a, b) => a - b)
  const upper = sorted[sorted.length >> 1] ?? Number.NaN
  const lower = sorted[(sorted.length - 1) >> 1] ?? Number.NaN
  return (lower + upper) / 2
}

export const round = (value: number): number => Math.round(value * 1000) / 1000
