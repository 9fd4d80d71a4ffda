import { expect, test } from 'vitest'
import { commitsOf } from './commits-of.ts'
import type { SentStatement } from './read-statements.ts'

const sent = (...texts: string[]): SentStatement[] =>
  texts.map((text) => ({
    kind: /^(begin|commit)/.test(text) ? 'binding' : 'other',
    name: null,
    text,
    values: [],
  }))

test('a change within a transaction is durable by its one commit', () => {
  const save = sent('begin', 'select 1 from contacts for update', 'update contacts set x = 1', 'commit')
  expect(commitsOf([...sent('select * from signed_in_staff($1)'), ...save])).toEqual({
    commits: 1,
    statements: 3,
    outside: 0,
  })
})

test('a change outside, and one after its transaction has ended, is told', () => {
  expect(commitsOf(sent('begin', 'commit', 'insert into "audit_entries" values (1)'))).toMatchObject({
    commits: 1,
    outside: 1,
  })
  expect(commitsOf(sent('with old as (select 1) update contacts set x = 1')).outside).toBe(1)
})
