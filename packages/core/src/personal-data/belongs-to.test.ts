import { sql } from 'drizzle-orm'
import { PgDialect } from 'drizzle-orm/pg-core'
import { expect, test } from 'vitest'
import type { RowsBy } from '../domain/index.ts'
import { belongsTo } from './belongs-to.ts'

const words = (rowsBy: RowsBy) =>
  new PgDialect().sqlToQuery(belongsTo(sql`held`, rowsBy, 'c')).sql.replace(/\s+/g, ' ')

test.each<[RowsBy, string]>([
  ['record_id', 'held."record_id" = $1'],
  [
    { column: 'note_id', of: 'notes' },
    'held."note_id" in (select id from "notes" as above where above.workspace_id = current_workspace() and above."record_id" = $1)',
  ],
  [
    { column: 'email_id', of: 'contact_emails' },
    'held."email_id" in (select id from "contact_emails" as above where above.workspace_id = current_workspace() and above."contact_id" = $1)',
  ],
])('rows by %j are found as their table, or that of their parent, says', (rowsBy, expected) => {
  expect(words(rowsBy)).toBe(expected)
})

test('rows of what belongs to no contact are nobody’s', () => {
  expect(() => words({ column: 'staff_id', of: 'staff' })).toThrow('belong to no contact')
})
