import { DefaultReporter, type TestCase } from 'vitest/node'

/** Vitest's own report, silent over a turn in which nothing could start: that is printed with its cause. */
export class TurnReporter extends DefaultReporter {
  readonly #flaky: string[] = []

  constructor() {
    super({ summary: false })
  }

  override onTestCaseResult(test: TestCase): void {
    super.onTestCaseResult(test)
    if (test.diagnostic()?.flaky) this.#flaky.push(test.fullName)
  }

  override onTestRunEnd(...end: Parameters<DefaultReporter['onTestRunEnd']>): void {
    const [modules, errors] = end
    if (modules.length > 0 || errors.length > 0) super.onTestRunEnd(...end)
  }

  /** The tests that passed only at a second try. */
  printFlaky(): void {
    for (const name of this.#flaky) console.log(`flaky: ${name}`)
  }
}
