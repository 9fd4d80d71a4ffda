import { expect, test } from 'vitest'
import { makeCheckout } from '../testing/make-checkout.ts'
import { types } from './types.ts'

const tsconfig = JSON.stringify({
  compilerOptions: { strict: true, module: 'nodenext', types: [], noEmit: true },
  include: ['src'],
})

test('a room that does not compile, named by file and line', async () => {
  const found = await types.find(
    makeCheckout({ 'a/tsconfig.json': tsconfig, 'a/src/a.ts': "\nexport const a: number = 'b'\n" }),
  )
  expect(found).toEqual([{ at: 'a/src/a.ts:2', says: expect.stringContaining('TS2322') }])
})

test('a room that compiles, and one that is still empty', async () => {
  const tree = makeCheckout({
    'a/tsconfig.json': tsconfig,
    'a/src/a.ts': 'export const a: number = 1\n',
    'b/tsconfig.json': tsconfig,
  })
  expect(await types.find(tree)).toEqual([])
})
