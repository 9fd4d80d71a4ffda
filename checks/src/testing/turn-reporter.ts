import { DefaultReporter, type TestCase, type TestModule } from 'vitest/node'

/** Vitest's own report, silent over a turn in which nothing could start: that is printed with its cause. */
export class TurnReporter extends DefaultReporter {
  readonly #failed: string[] = []
  readonly #flaky: string[] = []

  constructor() {
    super({ summary: false })
  }

  override onTestCaseResult(test: TestCase): void {
    super.onTestCaseResult(test)
    if (test.diagnostic()?.flaky) this.#flaky.push(test.fullName)
    const { state, errors } = test.result()
    if (state === 'failed') this.#failed.push(failure(test.module, test.fullName, errors))
  }

  override onTestModuleEnd(module: TestModule): void {
    super.onTestModuleEnd(module)
    for (const { errors, name } of broken(module)) this.#failed.push(failure(module, name, errors))
  }

  override onTestRunEnd(...end: Parameters<DefaultReporter['onTestRunEnd']>): void {
    const [modules, errors] = end
    if (modules.length > 0 || errors.length > 0) super.onTestRunEnd(...end)
  }

  /** What failed, and what passed only at a second try: the last lines are what a reader of a long log sees. */
  printNames(): void {
    for (const words of this.#failed) console.log(`failed: ${words}`)
    for (const name of this.#flaky) console.log(`flaky: ${name}`)
  }
}

type Errors = readonly { message: string }[]

const failure = ({ relativeModuleId }: TestModule, name: string, errors: Errors): string =>
  `${relativeModuleId} ${name}: ${errors[0]?.message.split('\n')[0] ?? ''}`

/** What broke outside of the tests: the file itself, or what runs before and after a group of them. */
const broken = (module: TestModule): { name: string; errors: Errors }[] =>
  [
    { name: '(file)', errors: module.errors() },
    ...[...module.children.allSuites()].map((suite) => ({ name: suite.fullName, errors: suite.errors() })),
  ].filter(({ errors }) => errors.length > 0)
