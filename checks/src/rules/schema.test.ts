import { expect, test } from 'vitest'
import { makeCheckout } from '../testing/make-checkout.ts'
import { schema } from './schema.ts'

const journal = JSON.stringify({ version: '7', dialect: 'postgresql', entries: [] })
const empty = {
  'packages/db/package.json': '{"name":"@dossier/db","type":"module"}',
  'packages/db/migrations/meta/_journal.json': journal,
}
const table =
  "import { pgTable, uuid } from 'drizzle-orm/pg-core'\nexport const contacts = pgTable('contacts', { id: uuid().primaryKey() })\n"

test('a table that no migration makes', { timeout: 30_000 }, async () => {
  const tree = makeCheckout({ ...empty, 'packages/db/src/schema/index.ts': table }, ['packages/db'])
  const found = await schema.find(tree)
  expect(found).toEqual([
    {
      at: 'packages/db/src/schema/index.ts',
      says: expect.stringContaining('describes what no migration makes'),
    },
  ])
})

test('tables and migrations that agree', { timeout: 30_000 }, async () => {
  const none = 'export const nothing = 1\n'
  const tree = makeCheckout({ ...empty, 'packages/db/src/schema/index.ts': none }, ['packages/db'])
  expect(await schema.find(tree)).toEqual([])
})
