import type { Stack } from './stack/open-stack.ts'
import type { Verdict } from './verdict.ts'

/** What a measure works with. The stack is opened by the first measure that needs it. */
export type Bench = {
  stack: () => Promise<Stack>
  /** To standard error. */
  say: (line: string) => void
}

export type Measure = (bench: Bench) => Promise<Verdict>
