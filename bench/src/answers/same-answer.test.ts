import { expect, test } from 'vitest'
import { sameAnswer } from './same-answer.ts'

const record = {
  contact: { id: 'c1', lastName: null },
  notes: [{ body: 'Prefers mornings' }, { body: 'Pays by transfer' }],
}
const text = (value: unknown) => JSON.stringify(value)

test('blanks and the order of keys make no difference', () => {
  const reordered = { notes: record.notes, contact: { lastName: null, id: 'c1' } }
  expect(() => sameAnswer(text(record), JSON.stringify(reordered, null, 2))).not.toThrow()
})

test('another value is named by its place', () => {
  const other = { ...record, notes: [record.notes[0], { body: 'Pays in cash' }] }
  expect(() => sameAnswer(text(record), text(other))).toThrow(
    'The product and the floor answer differently: $.notes.1.body is "Pays by transfer" here and "Pays in cash" there.',
  )
})

test('a key that the product leaves out is a difference, even where it holds null', () => {
  expect(() => sameAnswer(text({ ...record, contact: { id: 'c1' } }), text(record))).toThrow(
    '$.contact.lastName is only in the floor.',
  )
})

test('a key that the floor does not know yet is none, and what stands beside it still counts', () => {
  const fewer = { ...record, contact: { id: 'c1' } }
  expect(() => sameAnswer(text(record), text(fewer))).not.toThrow()
  expect(() => sameAnswer(text(record), text({ ...fewer, contact: { id: 'c2' } }))).toThrow(/\$\.contact\.id/)
})

test('a missing row, the order of rows and an empty list for an empty object are differences', () => {
  expect(() => sameAnswer(text(record), text({ ...record, notes: record.notes.slice(1) }))).toThrow(/notes/)
  expect(() => sameAnswer(text(record), text({ ...record, notes: record.notes.toReversed() }))).toThrow(
    /notes\.0/,
  )
  expect(() => sameAnswer('{"a":[]}', '{"a":{}}')).toThrow(/\$\.a/)
})
