import { mkdirSync, readFileSync, symlinkSync } from 'node:fs'
import { join, resolve } from 'node:path'
import { expect, test } from 'vitest'
import { makeCheckout } from '../testing/make-checkout.ts'
import { lint } from './lint.ts'

const config = readFileSync(resolve(import.meta.dirname, '../../../.oxlintrc.json'), 'utf8')
const tsconfig = JSON.stringify({
  compilerOptions: { strict: true, module: 'nodenext', types: [], noEmit: true },
})
const frame = { '.oxlintrc.json': config, 'tsconfig.json': tsconfig }

/** Two packages whose sources import each other, and two files that do so by types. */
const rings = {
  'packages/a/package.json':
    '{"name":"@x/a","exports":{"./*":"./src/*.ts"},"dependencies":{"@x/b":"workspace:*"}}',
  'packages/b/package.json': '{"name":"@x/b","exports":{"./*":"./src/*.ts"}}',
  'packages/b/src/g.ts': "import { f } from '../../a/src/f.ts'\nexport const g = f\n",
  'ring/b.ts': "import type { A } from './a.ts'\nexport interface B {\n  a: A\n}\n",
}

const work = 'const work = async (): Promise<number> => await Promise.resolve(1)\n'
const samples: [rule: string, file: string, code: string][] = [
  ['no-floating-promises', 'floating.ts', `${work}export const run = (): void => {\n  work()\n}`],
  ['no-misused-promises', 'misused.ts', `${work}if (work()) throw new Error('never')`],
  ['no-explicit-any', 'any.ts', 'export const take = (value: any): unknown => value'],
  ['no-unsafe-assignment', 'assign.ts', "export const value: string[] = JSON.parse('[]')"],
  ['no-unsafe-call', 'call.ts', "JSON.parse('[]')()"],
  ['no-unsafe-member-access', 'member.ts', "export const value = String(JSON.parse('{}').a)"],
  ['no-unsafe-return', 'return.ts', "export const value = (): string => JSON.parse('')"],
  ['no-unsafe-argument', 'argument.ts', "export const value = encodeURI(JSON.parse(''))"],
  ['no-non-null-assertion', 'bang.ts', "export const value = 'a'.at(0)!"],
  ['consistent-type-imports', 'type-import.ts', "import { A } from './other.ts'\nexport type B = A"],
  [
    'switch-exhaustiveness-check',
    'switch.ts',
    "export const f = (a: 'x' | 'y'): void => {\n  switch (a) {\n    case 'x':\n      break\n  }\n}",
  ],
  ['only-throw-error', 'throw.ts', "export const f = (): never => {\n  throw 'words'\n}"],
  ['max-lines', 'long.ts', Array.from({ length: 301 }, (_, row) => `export const a${row} = 1`).join('\n')],
  ['no-cycle', 'packages/a/src/f.ts', "import { g } from '@x/b/g'\nexport const f = g"],
  ['no-cycle', 'ring/a.ts', "import type { B } from './b.ts'\nexport interface A {\n  b: B\n}"],
  ['no-default-export', 'default.ts', 'export default 1'],
  ['no-process-env', 'apps/api/src/a.ts', "export const a = process.env['A']"],
  ['no-restricted-imports', 'process.ts', "import { env } from 'node:process'\nexport const a = env"],
  ['no-console', 'packages/core/src/a.ts', "console.log('a')"],
  ['no-restricted-globals', 'apps/worker/src/workflows/date.ts', 'export const a = (): number => Date.now()'],
  ['no-restricted-globals', 'apps/worker/src/workflows/now.ts', 'export const a = Temporal.Now.instant()'],
  ['no-restricted-globals', 'apps/worker/src/workflows/intl.ts', 'export const a = new Intl.NumberFormat()'],
  ['no-focused-tests', 'focused.test.ts', "import { test } from 'vitest'\ntest.only('a', () => {})"],
  ['no-disabled-tests', 'disabled.test.ts', "import { test } from 'vitest'\ntest.skip('a', () => {})"],
  ['no-disabled-tests', 'a.e2e.ts', "import { describe } from 'vitest'\ndescribe.skip('a', () => {})"],
  ['warn-todo', 'todo.test.ts', "import { test } from 'vitest'\ntest.todo('a')"],
  ['filename-case', 'CamelCase.ts', 'export const a = 1'],
  [
    'rules-of-hooks',
    'hooks.tsx',
    "import { useState } from 'react'\nexport function F(a: boolean) {\n  if (a) useState(1)\n  return a\n}",
  ],
  ['no-warning-comments', 'later.ts', '// TODO: later\nexport const a = 1'],
  ['ban-ts-comment', 'ignored.ts', '// @ts-ignore\nexport const a = 1'],
]

test('each sample is caught by its rule', async () => {
  const tree = makeCheckout({
    ...frame,
    ...rings,
    ...Object.fromEntries(samples.map(([, file, code]) => [file, `${code}\n`])),
  })
  mkdirSync(join(tree.root, 'packages/a/node_modules/@x'), { recursive: true })
  symlinkSync('../../../b', join(tree.root, 'packages/a/node_modules/@x/b'))
  const found = await lint.find(tree)
  const caught = samples.filter(([rule, file]) =>
    found.some(({ at, says }) => at.startsWith(`${file}:`) && says.includes(`(${rule})`)),
  )
  const names = (of: typeof samples) => of.map(([rule, file]) => `${rule} in ${file}`)
  expect(names(caught)).toEqual(names(samples))
})

test('clean code passes, and settings are read where they may be', async () => {
  const tree = makeCheckout({
    ...frame,
    'a.ts': `${work}export const run = async (): Promise<number> => (await work()) + 1\n`,
    'vite.config.ts': 'export default { root: 1 }\n',
    'apps/api/src/env.ts':
      "declare const process: { env: Record<string, string> }\nexport const a = process.env['A']\n",
    'apps/worker/src/activities/a.ts': 'export const a = (): number => Date.now()\n',
  })
  expect(await lint.find(tree)).toEqual([])
})
