import { createVitest } from 'vitest/node'
import type { TestSpecification, Vitest } from 'vitest/node'
import { relative } from 'node:path'
import type { Selection } from './select-tests.ts'
import { addTallies, tallyModule } from './tally.ts'
import type { Tally } from './tally.ts'
import { TurnReporter } from './turn-reporter.ts'

type Wanted = Pick<Selection, 'suites' | 'paths' | 'name'> & {
  /** Of what is selected, these files alone. */
  only?: ReadonlySet<string> | undefined
}

/** Runs what is selected, suite after suite, and counts. Everything started is stopped again. */
export async function runTests(root: string, selection: Wanted, seed: number): Promise<Tally> {
  const reporter = new TurnReporter()
  const vitest = await createVitest({
    root,
    config: `${root}/vitest.config.ts`,
    watch: false,
    reporters: [reporter],
    sequence: { seed },
    ...(selection.suites.length > 0 && { project: selection.suites }),
    ...(selection.name !== undefined && { testNamePattern: selection.name }),
  })
  reporter.onInit(vitest)
  for (const project of vitest.projects) project.provide('seed', seed)
  try {
    const matching = await vitest.globTestSpecifications(selection.paths)
    const { only } = selection
    const found = matching.filter(({ moduleId }) => only?.has(relative(root, moduleId)) ?? true)
    if (matching.length === 0) {
      console.error('No test matches.')
      return { passed: 0, failed: 1, skipped: 0 }
    }
    const tallies: Tally[] = []
    for (const turn of inTurns(found)) tallies.push(await runTurn(vitest, turn))
    reporter.printNames()
    return addTallies(tallies)
  } finally {
    await vitest.close()
  }
}

/**
 * Each turn prepares its own ground when its time comes: Postgres, Temporal and the browser do not
 * compete with the tests before them, and ground that fails to come up fails only the tests on it.
 */
async function runTurn(vitest: Vitest, turn: TestSpecification[]): Promise<Tally> {
  try {
    const { testModules, unhandledErrors } = await vitest.runTestSpecifications(turn)
    const ran = new Set(turn.map((specification) => specification.testModule))
    const tallies = testModules.filter((module) => ran.has(module)).map(tallyModule)
    return addTallies([...tallies, { passed: 0, failed: unhandledErrors.length, skipped: 0 }])
  } catch (error) {
    const suites = [...new Set(turn.map((specification) => specification.project.name))].join(', ')
    console.error(`\nThe ground of ${suites} did not come up; ${turn.length} files did not run.`)
    console.error(error)
    return { passed: 0, failed: turn.length, skipped: 0 }
  }
}

function inTurns(specifications: readonly TestSpecification[]): TestSpecification[][] {
  const turns = Map.groupBy(specifications, (one) => one.project.config.sequence.groupOrder ?? 0)
  return [...turns].toSorted(([a], [b]) => a - b).map(([, turn]) => turn)
}
