import { expect, test } from 'vitest'
import { runRules } from './run-rules.ts'
import { treeOf } from './tree.ts'
import type { Finding, Rule } from './tree.ts'

const rule = (name: string, find: () => Finding[]): Rule => ({ name, holds: `${name} holds`, find })

async function run(...rules: Rule[]) {
  const lines: string[] = []
  const broken = await runRules(rules, treeOf({}), (line) => lines.push(line))
  return { broken, lines: lines.map((line) => line.replaceAll(/\d+\.\d s/g, '0.0 s')) }
}

test('says what holds, what does not and where, and closes with one line', async () => {
  const { broken, lines } = await run(
    rule('calm', () => []),
    rule('strict', () => [{ at: 'a.ts:1', says: 'is wrong' }]),
  )
  expect(broken).toBe(1)
  expect(lines).toEqual([
    '✓ calm (0.0 s)',
    '✗ strict (0.0 s): not so that strict holds',
    '    a.ts:1  is wrong',
    '1 of 2 rules hold, 1 findings, 0.0 s',
  ])
})

test('a rule that cannot look is broken', async () => {
  const { broken, lines } = await run(
    rule('blind', () => {
      throw new Error('no eyes')
    }),
  )
  expect(broken).toBe(1)
  expect(lines).toContain('    blind  could not look: no eyes')
})
