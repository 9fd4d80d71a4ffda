import { expect, test } from 'vitest'
import { treeOf } from '../tree/tree.ts'
import { cycles } from './cycles.ts'

const find = async (contents: Record<string, string>) => await cycles.find(treeOf(contents))

test('a ring of files is one finding that names them all', async () => {
  const found = await find({
    'a/src/x.ts': "import { y } from './y.ts'",
    'a/src/y.ts': "export { z } from './z.ts'",
    'a/src/z.ts': "import { x } from './x.ts'",
    'a/src/w.ts': "import { x } from './x.ts'",
  })
  expect(found).toEqual([
    { at: 'a/src/x.ts', says: 'files import each other: a/src/x.ts, a/src/y.ts, a/src/z.ts' },
  ])
})

test('types close a ring too', async () => {
  const found = await find({
    'a/src/x.ts': "import type { Y } from './y.ts'",
    'a/src/y.ts': "import type { X } from './x.ts'",
  })
  expect(found).toHaveLength(1)
})

test('a ring through a package of ours counts', async () => {
  const found = await find({
    'a/package.json': '{"name":"@x/a","exports":{"./*":"./src/*.ts"}}',
    'a/src/x.ts': "import { y } from './y.ts'",
    'a/src/y.ts': "import { x } from '@x/a/x'",
  })
  expect(found).toHaveLength(1)
})

test('packages that depend on each other, be it for tests', async () => {
  const found = await find({
    'a/package.json': '{"name":"@x/a","dependencies":{"@x/b":"workspace:*"}}',
    'b/package.json': '{"name":"@x/b","devDependencies":{"@x/a":"workspace:*"}}',
  })
  expect(found).toEqual([
    { at: 'a/package.json', says: 'packages depend on each other: a/package.json, b/package.json' },
  ])
})

test('a tree of imports has no ring', async () => {
  const found = await find({
    'a/package.json': '{"name":"@x/a","dependencies":{"@x/b":"workspace:*","zod":"catalog:"}}',
    'b/package.json': '{"name":"@x/b"}',
    'a/src/x.ts': "import { y } from './y.ts'\nimport { z } from './z.ts'",
    'a/src/y.ts': "import { z } from './z.ts'",
    'a/src/z.ts': 'export const z = 1',
  })
  expect(found).toEqual([])
})
