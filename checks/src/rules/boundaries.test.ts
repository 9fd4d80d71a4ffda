import { expect, test } from 'vitest'
import { rooms } from '../import-table.ts'
import { boundariesOf } from '../imports/boundaries-of.ts'
import { makeCheckout } from '../testing/make-checkout.ts'
import { boundaries } from './boundaries.ts'

const room = (name: 'contracts' | 'db' | 'core', dependencies: Record<string, string> = {}) => ({
  [`packages/${name}/package.json`]: JSON.stringify({ name: `@dossier/${name}`, dependencies }),
  [`packages/${name}/turbo.json`]: JSON.stringify({ extends: ['//'], tags: [name] }),
  [`packages/${name}/src/a.ts`]: 'export const a = 1\n',
})
const frame = {
  'package.json': JSON.stringify({ name: 'x', private: true, packageManager: 'pnpm@12.21.0' }),
  'pnpm-workspace.yaml': 'packages:\n  - packages/*\n',
  'pnpm-lock.yaml': "lockfileVersion: '9.0'\n",
  'turbo.json': JSON.stringify({ boundaries: boundariesOf(rooms) }),
}
const workspace = 'workspace:*'

test('a dependency against the table', async () => {
  const tree = makeCheckout({ ...frame, ...room('core'), ...room('db', { '@dossier/core': workspace }) })
  const found = await boundaries.find(tree)
  expect(found.map(({ says }) => says)).toEqual([expect.stringContaining('@dossier/core')])
})

test('an import of a package that the manifest does not name, or by a path out of the room', async () => {
  const tree = makeCheckout({
    ...frame,
    ...room('db'),
    ...room('core'),
    'packages/core/src/b.ts': "import '@dossier/db'\nimport '../../db/src/a.ts'\n",
  })
  const found = await boundaries.find(tree)
  expect(found.map(({ says }) => says).toSorted()).toEqual([
    expect.stringContaining('cannot import package `@dossier/db`'),
    expect.stringContaining('leaves the package'),
  ])
})

test('a turbo.json or a tag that says something else than the table', async () => {
  const tree = makeCheckout({
    ...frame,
    ...room('db'),
    'turbo.json': '{"boundaries":{}}',
    'packages/db/turbo.json': '{"extends":["//"],"tags":["core"]}',
  })
  const found = await boundaries.find(tree)
  expect(found.map(({ at }) => at)).toEqual(['turbo.json', 'packages/db/turbo.json'])
})

test('the table leads from no room back to itself', () => {
  const { tags } = boundariesOf(rooms)
  const rings = Object.entries(tags).flatMap(([name, { dependencies }]) =>
    dependencies.allow.filter((other) => tags[other]?.dependencies.allow.includes(name)),
  )
  expect(rings).toEqual([])
})

test('a package without a room', async () => {
  const tree = makeCheckout({ ...frame, 'packages/attic/package.json': '{"name":"@dossier/attic"}' })
  expect(await boundaries.find(tree)).toEqual([
    { at: 'packages/attic/package.json', says: 'stands in no room of checks/src/import-table.ts' },
  ])
})

test('dependencies along the table', async () => {
  const tree = makeCheckout({
    ...frame,
    ...room('contracts'),
    ...room('db', { '@dossier/contracts': workspace }),
    ...room('core', { '@dossier/contracts': workspace, '@dossier/db': workspace }),
  })
  expect(await boundaries.find(tree)).toEqual([])
})
