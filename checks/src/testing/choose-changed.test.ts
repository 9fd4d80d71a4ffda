import { expect, test } from 'vitest'
import { treeOf } from '../tree/tree.ts'
import { chooseChanged } from './choose-changed.ts'

const tree = treeOf({
  'packages/db/package.json': '{"name":"@dossier/db","exports":{".":"./src/index.ts"}}',
  'packages/core/package.json': '{"name":"@dossier/core","exports":{"./*":"./src/*/index.ts"}}',
  'packages/db/migrations/0001_start.sql': '',
  'packages/db/src/index.ts':
    "export { db } from './create-db.ts'\nexport { notes } from './schema/notes.ts'",
  'packages/db/src/schema/notes.ts': '',
  'packages/db/src/create-db.ts': '',
  'packages/db/src/migrate.ts': "export const folder = new URL('../migrations', import.meta.url)",
  'packages/db/src/testing/global-setup.ts': "import { folder } from '../migrate.ts'",
  'packages/core/src/notes/index.ts': "export { excerpt } from './excerpt.ts'",
  'packages/core/src/notes/excerpt.ts': '',
  'packages/core/src/notes/excerpt.test.ts': "import { excerpt } from './excerpt.ts'",
  'packages/core/src/notes/notes.db.test.ts': "import { excerpt } from './index.ts'",
  'packages/core/src/tags/tags.db.test.ts': "import { db } from '@dossier/db'",
  'packages/core/src/paging/index.ts': '',
  'apps/api/src/main.ts': "import { excerpt } from '@dossier/core/notes'",
  'apps/api/src/main.db.test.ts': "const main = new URL('./main.ts', import.meta.url)",
  'apps/web/src/features/notes/note.tsx': "import './note.css'",
  'apps/web/src/features/notes/note.css': '',
  'apps/web/src/features/notes/note.test.tsx': "import { Note } from './note.tsx'",
  'apps/web/src/kit/toast.tsx': '',
  'apps/worker/src/purge.workflow.test.ts': '',
  'e2e/src/window/list-phrases.ts': '',
  'e2e/src/contacts.e2e.ts': "import { listOf } from './window/list-phrases.ts'",
  'e2e/src/stack.ts': "import { db } from '@dossier/db'",
  'e2e/src/notes.e2e.ts': "import { stack } from './stack.ts'",
  'e2e/src/notes-history.e2e.ts': '',
  'e2e/src/global-setup.ts': '',
  'docs/notes.md': '',
})
const suites = ['rules', 'web', 'database', 'workflows', 'journeys']
const journeys = ['contacts.e2e.ts', 'notes-history.e2e.ts', 'notes.e2e.ts'].map((file) => `e2e/src/${file}`)

/** What is chosen, by suite, without the suites of which nothing is. */
const chosenBy = (...changed: string[]) => {
  const choices = chooseChanged(tree, changed)
  expect(choices.map(({ suite }) => suite)).toEqual(suites)
  const some = choices.filter(({ files }) => files.length > 0)
  return Object.fromEntries(some.map(({ suite, files }) => [suite, files.toSorted()]))
}

test('what imports it, through packages and files named by their path, and the journeys of its domain', () => {
  expect(chosenBy('packages/core/src/notes/excerpt.ts')).toEqual({
    rules: ['packages/core/src/notes/excerpt.test.ts'],
    database: ['apps/api/src/main.db.test.ts', 'packages/core/src/notes/notes.db.test.ts'],
    workflows: ['apps/worker/src/purge.workflow.test.ts'],
    journeys: ['e2e/src/notes-history.e2e.ts', 'e2e/src/notes.e2e.ts'],
  })
})

test('a screen: its tests and the journeys of its domain', () => {
  expect(chosenBy('apps/web/src/features/notes/note.css')).toEqual({
    web: ['apps/web/src/features/notes/note.test.tsx'],
    journeys: ['e2e/src/notes-history.e2e.ts', 'e2e/src/notes.e2e.ts'],
  })
})

test.each(['apps/web/src/kit/toast.tsx', 'packages/core/src/paging/index.ts', 'apps/web/index.html'])(
  '%s belongs to no domain with journeys: all of them',
  (file) => {
    expect(chosenBy(file)['journeys']).toEqual(journeys)
  },
)

test('what makes the ground of a journey touches no journey by being imported', () => {
  expect(chosenBy('packages/db/src/schema/notes.ts')['journeys']).toEqual([
    'e2e/src/notes-history.e2e.ts',
    'e2e/src/notes.e2e.ts',
  ])
})

test('a migration: everything on a database', () => {
  const chosen = chosenBy('packages/db/migrations/0001_start.sql')
  expect(Object.keys(chosen)).toEqual(['database', 'workflows', 'journeys'])
  expect(chosen['database']).toHaveLength(3)
})

test('a dependency: everything', () => {
  expect(Object.keys(chosenBy('pnpm-lock.yaml'))).toEqual(suites)
})

test.each([
  ['packages/core/src/tags/tags.db.test.ts', { database: ['packages/core/src/tags/tags.db.test.ts'] }],
  ['e2e/src/notes.e2e.ts', { journeys: ['e2e/src/notes.e2e.ts'] }],
  ['e2e/src/window/list-phrases.ts', { journeys: ['e2e/src/contacts.e2e.ts'] }],
  ['e2e/src/global-setup.ts', { journeys }],
  ['docs/notes.md', {}],
])('%s alone', (file, chosen) => {
  expect(chosenBy(file)).toEqual(chosen)
})

test('a file that is gone: what still names it', () => {
  expect(chosenBy('apps/web/src/features/notes/gone.tsx')).toEqual({
    journeys: ['e2e/src/notes-history.e2e.ts', 'e2e/src/notes.e2e.ts'],
  })
})

test('says why', () => {
  const because = (changed: string) => chooseChanged(tree, [changed]).map((choice) => choice.because)
  expect(because('packages/core/src/notes/excerpt.ts')).toEqual([
    ...['imports', 'imports', 'imports', 'packages/core/src/notes/excerpt.ts', 'notes'],
  ])
})
