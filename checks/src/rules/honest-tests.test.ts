import { expect, test } from 'vitest'
import { treeOf } from '../tree/tree.ts'
import { honestTests } from './honest-tests.ts'

const find = async (code: string) => await honestTests.find(treeOf({ 'a/src/a.e2e.ts': code }))

test.each([
  "test.fails('a', () => {})",
  'await page.waitForTimeout(500)',
  'await new Promise((resolve) => setTimeout(resolve, 500))',
  "import { setTimeout } from 'node:timers/promises'",
  "test('a', { retry: 2 }, () => {})",
  "await page.goto('/', { waitUntil: 'networkidle' })",
])('%s', async (code) => {
  expect(await find(`\n${code}\n`)).toEqual([{ at: 'a/src/a.e2e.ts:2', says: expect.any(String) }])
})

test('a test that says what it cannot run without, and waits for what should happen', async () => {
  const code = "test.skipIf(!java)('sixty days', async () => {\n  await expect(saved).toBeVisible()\n})\n"
  expect(await find(code)).toEqual([])
})
