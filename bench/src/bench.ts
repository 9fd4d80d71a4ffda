import type { DataSize } from './stack/data-sizes.ts'
import type { Stack } from './stack/open-stack.ts'
import type { Verdict } from './verdict.ts'

/** What a measure works with. A stack is opened by the first measure that needs it. */
export type Bench = {
  /** The small one where no size is said. */
  stack: (size?: DataSize) => Promise<Stack>
  /** To standard error. */
  say: (line: string) => void
}

export type Measure = (bench: Bench) => Promise<Verdict>
