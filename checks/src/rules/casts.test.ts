import { expect, test } from 'vitest'
import { treeOf } from '../tree/tree.ts'
import { casts } from './casts.ts'

const find = async (code: string) => await casts.find(treeOf({ 'a/src/a.ts': code }))

test('a cast without a word', async () => {
  expect(await find('export const a = 1\n\n\n\nexport const b = JSON.parse(text) as Settings\n')).toEqual([
    { at: 'a/src/a.ts:5', says: 'takes on trust that this is Settings; say why, or narrow it' },
  ])
})

test.each([
  '// Written by this process a moment ago.\nexport const b = JSON.parse(text) as Settings\n',
  'export const b = JSON.parse(text) as Settings // Written by this process a moment ago.\n',
  "export const b = ['x', 'y'] as const\n",
  'export const b = { cursor: null as string | null }\n',
  "import * as z from 'zod'\nexport { z as words }\n",
])('%s', async (code) => {
  expect(await find(code)).toEqual([])
})
