import type { Paired } from './rounds/paired-rounds.ts'
import { round, type Summary } from './rounds/summarize.ts'

/** One printed line: a ratio or a value, what it has to be, and whether it is. More fields may follow. */
export type Verdict = { id: string; goal: unknown; pass: boolean; [detail: string]: unknown } & (
  | { ratio: Summary }
  | { value: unknown }
)

type Goal = { atLeast: number } | { atMost: number }

/** Judged by the median of the rounds. */
export function judgeRatio(id: string, { ratio, floor, product, rounds }: Paired, goal: Goal, unit: string) {
  const [limit, pass] =
    'atLeast' in goal
      ? [goal.atLeast, ratio.median >= goal.atLeast]
      : [goal.atMost, ratio.median <= goal.atMost]
  return { id, ratio, goal: limit, pass, [`floor ${unit}`]: floor, [`product ${unit}`]: product, rounds }
}

export const ratioOf = (product: number, floor: number): number => round(product / floor)
