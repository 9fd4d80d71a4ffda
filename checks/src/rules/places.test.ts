import { expect, test } from 'vitest'
import { treeOf } from '../tree/tree.ts'
import { places } from './places.ts'

const find = async (text: string) => await places.find(treeOf({ 'a.md': text }))
const at = (...parts: string[]) => parts.join('/')

test.each([
  ['a registry', `See https://${['registry', 'npmjs', 'org'].join('.')}/zod`],
  ["a folder of somebody's home", `Look in ${at('', 'home', 'sam', 'dossier')}`],
  ['a folder of one machine', `'${at('', 'work', 'main')}'`],
  ["root's home", at('', 'root', '.cache')],
])('%s', async (_, text) => {
  expect(await find(`\n${text}\n`)).toEqual([{ at: 'a.md:2', says: expect.any(String) }])
})

test('routes, relative paths and sites of the product', async () => {
  const text = 'GET /workspaces, ./work/a, packages/work/, https://example.com/home/a, "/roots"\n'
  expect(await find(text)).toEqual([])
})
