import type { TestModule } from 'vitest/node'

export interface Tally {
  passed: number
  failed: number
  skipped: number
}

/** A finished test module, as far as counting needs it. */
export type Countable = Pick<TestModule, 'state' | 'errors' | 'children'>

/** Counts tests; a file or a suite that broke outside its tests is one failure more. */
export function tallyModule(module: Countable): Tally {
  const tally: Tally = { passed: 0, failed: 0, skipped: 0 }
  for (const test of module.children.allTests()) {
    const { state } = test.result()
    if (state === 'passed') tally.passed += 1
    else if (state === 'skipped') tally.skipped += 1
    else tally.failed += 1
  }
  for (const suite of module.children.allSuites()) if (suite.errors().length > 0) tally.failed += 1
  const broken = module.errors().length > 0
  const unfinished = tally.failed === 0 && (module.state() === 'failed' || module.state() === 'pending')
  if (broken || unfinished) tally.failed += 1
  return tally
}

export function addTallies(tallies: readonly Tally[]): Tally {
  return tallies.reduce(
    (sum, one) => ({
      passed: sum.passed + one.passed,
      failed: sum.failed + one.failed,
      skipped: sum.skipped + one.skipped,
    }),
    { passed: 0, failed: 0, skipped: 0 },
  )
}

/** The closing line that machines read. */
export function formatTally(tally: Tally): string {
  return `${tally.passed} passed, ${tally.failed} failed, ${tally.skipped} skipped`
}
