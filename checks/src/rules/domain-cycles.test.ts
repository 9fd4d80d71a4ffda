import { expect, test } from 'vitest'
import { treeOf } from '../tree/tree.ts'
import { domainCycles } from './domain-cycles.ts'

const domains = 'packages/core/src'
const find = async (contents: Record<string, string>) => {
  const inCore = Object.entries(contents).map(([file, text]): [string, string] => [
    `${domains}/${file}`,
    text,
  ])
  return await domainCycles.find(treeOf(Object.fromEntries<string>(inCore)))
}

test('a ring of domains whose files make none, be it by a type', async () => {
  const found = await find({
    'notes/add.ts': "import { tag } from '../tags/index.ts'",
    'tags/index.ts': "export { tag } from './tag.ts'",
    'tags/tag.ts': 'export const tag = 1',
    'tags/count.ts': "import type { Mail } from '../mail/index.ts'",
    'mail/index.ts': "export { send } from './send.ts'",
    'mail/send.ts': "import { excerpt } from '../notes/index.ts'",
    'notes/index.ts': "export { excerpt } from './excerpt.ts'",
    'notes/excerpt.ts': 'export const excerpt = 1',
  })
  expect(found).toEqual([{ at: domains, says: 'domains import each other: mail, notes, tags' }])
})

test('tests, the list of domains and files of one domain make no ring', async () => {
  const found = await find({
    'domains.ts': "import { notes } from './notes/domain.ts'",
    'notes/domain.ts': 'export const notes = 1',
    'notes/add.ts': "import { tag } from '../tags/index.ts'\nimport { excerpt } from './excerpt.ts'",
    'notes/excerpt.ts': 'export const excerpt = 1',
    'tags/index.ts': "import { all } from '../domains.ts'",
    'tags/tag.db.test.ts': "import { add } from '../notes/index.ts'",
  })
  expect(found).toEqual([])
})

test('entities of the browser’s app make no ring either', async () => {
  const found = await domainCycles.find(
    treeOf({
      'apps/web/src/entities/notes/queries.ts': "import { client } from '../record/queries.ts'",
      'apps/web/src/entities/record/queries.ts': "import type { Notes } from '../notes/views.ts'",
    }),
  )
  expect(found).toEqual([{ at: 'apps/web/src/entities', says: 'domains import each other: notes, record' }])
})
