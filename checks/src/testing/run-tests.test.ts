import { execFile } from 'node:child_process'
import { resolve } from 'node:path'
import { promisify } from 'node:util'
import { expect, test } from 'vitest'
import { makeCheckout } from './make-checkout.ts'

const runner = resolve(import.meta.dirname, 'run-tests.ts')

/** Runs a small checkout's tests in a process of its own, as `pnpm test` does, and answers the count. */
async function run(contents: Record<string, string>, selection: object = {}): Promise<unknown> {
  const lines = await linesOf(contents, selection)
  return JSON.parse(lines.at(-1) ?? '')
}

async function linesOf(contents: Record<string, string>, selection: object = {}): Promise<string[]> {
  const { root } = makeCheckout({ 'vitest.config.ts': config, ...contents }, ['.'])
  const wanted = JSON.stringify({ suites: [], paths: [], ...selection })
  const code = `
    import { runTests } from ${JSON.stringify(runner)}
    const tally = await runTests(${JSON.stringify(root)}, ${wanted}, 7)
    console.log(JSON.stringify(tally))
    process.exit(0)`
  const { stdout } = await promisify(execFile)(process.execPath, ['--input-type=module', '-e', code])
  return stdout.trim().split('\n')
}

const config = `
export default {
  test: {
    projects: [
      { test: { name: 'plain', include: ['*.test.js'], sequence: { groupOrder: 0 } } },
      { test: { name: 'again', include: ['*.again.js'], retry: 1, sequence: { groupOrder: 0 } } },
      { test: { name: 'ground', include: ['*.ground.js'], globalSetup: ['setup.js'], sequence: { groupOrder: 1 } } },
    ],
  },
}
`
const given = "import { expect, inject, test } from 'vitest'\n"

test('counts what passed, failed and was left out, over all suites', async () => {
  const tally = await run({
    'a.test.js': `${given}test('a', () => {})\ntest('b', () => expect(1).toBe(2))\ntest.skip('c', () => {})\n`,
    'a.ground.js': `${given}test('d', () => expect(inject('here')).toBe(true))\n`,
    'setup.js': "export default ({ provide }) => provide('here', true)\n",
  })
  expect(tally).toEqual({ passed: 2, failed: 1, skipped: 1 })
})

test('files that do not load fail, and so do errors that nobody caught', async () => {
  const tally = await run({
    'a.test.js': "import './nowhere.js'\n",
    'b.test.js': `${given}test('a', () => void Promise.reject(new Error('lost')))\n`,
  })
  expect(tally).toEqual({ passed: 1, failed: 2, skipped: 0 })
})

test('ground that does not come up fails the files on it, and no others', async () => {
  const tally = await run({
    'a.test.js': `${given}test('a', () => {})\n`,
    'a.ground.js': `${given}test('b', () => {})\n`,
    'b.ground.js': `${given}test('c', () => {})\n`,
    'setup.js': "export default () => { throw new Error('no ground') }\n",
  })
  expect(tally).toEqual({ passed: 1, failed: 2, skipped: 0 })
})

test('one suite or one file alone, with the seed', async () => {
  const contents = {
    'a.test.js': `${given}test('a', () => expect(inject('seed')).toBe(7))\n`,
    'b.test.js': `${given}test('b', () => {})\n`,
    'a.ground.js': `${given}test('c', () => {})\n`,
    'setup.js': "export default () => { throw new Error('not needed') }\n",
  }
  expect(await run(contents, { suites: ['plain'] })).toEqual({ passed: 2, failed: 0, skipped: 0 })
  expect(await run(contents, { paths: ['a.test.js'] })).toEqual({ passed: 1, failed: 0, skipped: 0 })
})

test('what failed is named before the count: tests, files and what runs around tests', async () => {
  const lines = await linesOf({
    'a.test.js': `${given}test('a', () => {})\ntest('b', () => expect(1).toBe(2))\n`,
    'b.test.js': "import './nowhere.js'\n",
    'c.test.js': `import { afterAll, describe, test } from 'vitest'
      describe('group', () => {
        afterAll(() => { throw new Error('not cleared') })
        test('d', () => {})
      })\n`,
  })
  const failed = lines.filter((line) => line.startsWith('failed'))
  expect(failed.toSorted()).toEqual([
    'failed: a.test.js b: expected 1 to be 2 // Object.is equality',
    expect.stringMatching(/^failed: b\.test\.js \(file\): .*nowhere/),
    'failed: c.test.js group: not cleared',
  ])
  expect(lines.at(-1)).toBe('{"passed":2,"failed":3,"skipped":0}')
})

test('a test that passed at its second try is printed before the count, and counts as passed', async () => {
  const lines = await linesOf({
    'a.again.js': `${given}let tries = 0
      test('shaky', () => expect(++tries).toBe(2))
      test('firm', () => {})
      test('broken', () => expect(1).toBe(2))\n`,
  })
  expect(lines.slice(-3)).toEqual([
    'failed: a.again.js broken: expected 1 to be 2 // Object.is equality',
    'flaky: shaky',
    '{"passed":2,"failed":1,"skipped":0}',
  ])
  expect(lines.filter((line) => line.startsWith('flaky'))).toHaveLength(1)
})

test('nothing found is a failure', async () => {
  expect(await run({})).toEqual({ passed: 0, failed: 1, skipped: 0 })
})
