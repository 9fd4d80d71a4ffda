import { describe, expect, test } from 'vitest'
import type { TestCase, TestSuite } from 'vitest/node'
import { addTallies, formatTally, tallyModule } from './tally.ts'
import type { Countable } from './tally.ts'

interface Shape {
  state?: ReturnType<Countable['state']>
  tests?: ReturnType<TestCase['result']>['state'][]
  fileErrors?: number
  suiteErrors?: number[]
}

const error = { message: 'broke' }

function moduleOf(shape: Shape): Countable {
  const errors = (count: number) => Array.from({ length: count }, () => error)
  // Counting reads the state of a test and the errors of a suite, nothing else.
  const tests = (shape.tests ?? []).map((state) => ({ result: () => ({ state }) }) as TestCase)
  const suites = (shape.suiteErrors ?? []).map((count) => ({ errors: () => errors(count) }) as TestSuite)
  return {
    state: () => shape.state ?? 'passed',
    errors: () => errors(shape.fileErrors ?? 0),
    // The collection's two walks are all that counting uses.
    children: { allTests: () => tests.values(), allSuites: () => suites.values() } as Countable['children'],
  }
}

describe('the count of a run', () => {
  test('counts each test once', () => {
    const tally = tallyModule(moduleOf({ state: 'failed', tests: ['passed', 'passed', 'failed', 'skipped'] }))
    expect(tally).toEqual({ passed: 2, failed: 1, skipped: 1 })
  })

  test('a file that does not load is a failure', () => {
    expect(tallyModule(moduleOf({ state: 'failed', fileErrors: 1 })).failed).toBe(1)
  })

  test('a broken beforeAll is a failure, though its tests count as skipped', () => {
    const tally = tallyModule(moduleOf({ state: 'failed', tests: ['skipped'], suiteErrors: [1] }))
    expect(tally).toEqual({ passed: 0, failed: 1, skipped: 1 })
  })

  test('a file that failed without saying where is a failure', () => {
    expect(tallyModule(moduleOf({ state: 'failed', tests: ['passed'] })).failed).toBe(1)
  })

  test('a test that never finished is a failure', () => {
    expect(tallyModule(moduleOf({ state: 'pending', tests: ['pending'] })).failed).toBe(1)
  })

  test('closes with the line that machines read', () => {
    const sum = addTallies([
      { passed: 2, failed: 0, skipped: 1 },
      { passed: 3, failed: 1, skipped: 0 },
    ])
    expect(formatTally(sum)).toBe('5 passed, 1 failed, 1 skipped')
  })
})
