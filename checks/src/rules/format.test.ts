import { readFileSync } from 'node:fs'
import { resolve } from 'node:path'
import { expect, test } from 'vitest'
import { makeCheckout } from '../testing/make-checkout.ts'
import { format } from './format.ts'

const config = readFileSync(resolve(import.meta.dirname, '../../../biome.json'), 'utf8')

test('a file that nobody formatted', async () => {
  const found = await format.find(makeCheckout({ 'biome.json': config, 'src/a.ts': 'const  a = "b";\n' }))
  expect(found).toEqual([{ at: 'src/a.ts', says: 'is not formatted; run `pnpm format`' }])
})

test('formatted files pass, generated ones are left alone', async () => {
  const tree = makeCheckout({
    'biome.json': config,
    'src/a.ts': "const a = 'b'\n",
    'apps/web/src/routeTree.gen.ts': 'const  a = "b";\n',
    'packages/db/migrations/meta/_journal.json': '{ "a":1 }',
  })
  expect(await format.find(tree)).toEqual([])
})
