import { expect, test } from 'vitest'
import { makeCheckout } from '../testing/make-checkout.ts'
import { migrations } from './migrations.ts'

const migrator = { 'packages/db/src/migrate-database.ts': "await client.query('set lock_timeout = 1000')\n" }
const migration = (sql: string) => ({ 'packages/db/migrations/0001_some.sql': sql })

test.each([
  [
    'an index that locks out writers',
    'CREATE INDEX a ON contacts (name);',
    'require-concurrent-index-creation',
  ],
  [
    'a new column that must not be null',
    'ALTER TABLE contacts ADD COLUMN a text NOT NULL;',
    'adding-required-field',
  ],
  [
    'a type that rewrites the table',
    'ALTER TABLE contacts ALTER COLUMN a TYPE bigint;',
    'changing-column-type',
  ],
  ['a column that old servers still read', 'ALTER TABLE contacts DROP COLUMN a;', 'ban-drop-column'],
  ['a table that old servers still read', 'ALTER TABLE contacts RENAME TO people;', 'renaming-table'],
])('%s', async (_, sql, rule) => {
  const found = await migrations.find(makeCheckout({ ...migrator, ...migration(`${sql}\n`) }))
  expect(found).toEqual(
    expect.arrayContaining([
      {
        at: expect.stringContaining('packages/db/migrations/0001_some.sql:'),
        says: expect.stringContaining(rule),
      },
    ]),
  )
})

test('tables born in the same migration may take their indexes at once', async () => {
  const sql = 'CREATE TABLE a (id uuid PRIMARY KEY, name text NOT NULL);\nCREATE INDEX a_name ON a (name);\n'
  expect(await migrations.find(makeCheckout({ ...migrator, ...migration(sql) }))).toEqual([])
})

test('a migrator that would wait for a lock without end', async () => {
  const tree = makeCheckout({ 'packages/db/src/migrate-database.ts': '\n', ...migration('SELECT 1;\n') })
  expect(await migrations.find(tree)).toEqual([
    { at: 'packages/db/src/migrate-database.ts', says: expect.stringContaining('sets no lock_timeout') },
  ])
})
