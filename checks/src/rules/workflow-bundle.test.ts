import { expect, test } from 'vitest'
import { makeCheckout } from '../testing/make-checkout.ts'
import { workflowBundle } from './workflow-bundle.ts'

const heavy = {
  'node_modules/zod/package.json': '{"name":"zod","type":"module","main":"index.js"}',
  'node_modules/zod/index.js': 'export const parse = (value) => value\n',
}
const find = async (workflow: string) => {
  const room = {
    'apps/worker/package.json': '{"type":"module"}',
    'apps/worker/src/workflows/index.ts': workflow,
  }
  return await workflowBundle.find(makeCheckout({ ...heavy, ...room }, ['apps/worker']))
}

test('a workflow that reaches for Node', { timeout: 60_000 }, async () => {
  const code = "import { readFileSync } from 'node:fs'\nexport const run = async () => readFileSync('a')\n"
  expect(await find(code)).toEqual([
    { at: 'apps/worker/src/workflows/index.ts', says: expect.stringContaining('node:fs') },
  ])
})

test('a workflow that carries a heavy module', { timeout: 60_000 }, async () => {
  const code = "import { parse } from 'zod'\nexport const run = async () => parse('a')\n"
  expect(await find(code)).toEqual([
    { at: 'apps/worker/src/workflows/index.ts', says: 'the bundle contains zod' },
  ])
})

test('a workflow that only waits', { timeout: 60_000 }, async () => {
  const code =
    "import { sleep } from '@temporalio/workflow'\nexport const run = async (): Promise<void> => await sleep('1 day')\n"
  expect(await find(code)).toEqual([])
})
