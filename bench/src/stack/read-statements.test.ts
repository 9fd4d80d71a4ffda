import { expect, test } from 'vitest'
import { readStatements } from './read-statements.ts'

const log = (text: string) => `2026-11-22 00:30:01.123 UTC [812] ${text}`

test('a record opened with a bound transaction is one statement and three that bind', () => {
  const sent = readStatements([
    log('LOG:  execute begin-read: begin read only'),
    log("LOG:  execute bind-workspace: select set_config('app.workspace_id', $1, true)"),
    log("DETAIL:  Parameters: $1 = '018f'"),
    log('LOG:  execute contact-record: select json_build_object('),
    "\t    'contact', 1)::text as record",
    '\tfrom contacts',
    log("DETAIL:  Parameters: $1 = 'it''s"),
    `\ttwo lines', $2 = NULL, $3 = '{"edit":true,"editTypes":true}'`,
    log('LOG:  execute commit: commit'),
  ])
  expect(sent.map(({ kind }) => kind)).toEqual(['binding', 'binding', 'other', 'binding'])
  expect(sent[2]).toEqual({
    kind: 'other',
    name: 'contact-record',
    text: "select json_build_object(\n    'contact', 1)::text as record\nfrom contacts",
    values: ["it's\ntwo lines", null, '{"edit":true,"editTypes":true}'],
  })
})

test('plain and unnamed statements count, other lines of the log do not', () => {
  const sent = readStatements([
    log('LOG:  checkpoint starting: time'),
    log('LOG:  statement: select 1'),
    log('LOG:  execute <unnamed>: select 2'),
    log('ERROR:  relation "nothing" does not exist at character 15'),
    log('STATEMENT:  select * from nothing'),
  ])
  expect(sent.map(({ name, text }) => [name, text])).toEqual([
    [null, 'select 1'],
    [null, 'select 2'],
  ])
})
