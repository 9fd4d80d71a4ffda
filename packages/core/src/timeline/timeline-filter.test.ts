import { timelineFilterInput } from '@dossier/contracts/timeline/inputs'
import { timelineGroups } from '@dossier/contracts/timeline/kinds'
import { PgDialect } from 'drizzle-orm/pg-core'
import { describe, expect, test } from 'vitest'
import { filterEntries } from './timeline-filter.ts'

const shown = (word: string, values: number) => ({
  word,
  kinds: ['tag.added' as const],
  fields: ['jobTitle'],
  values: Array.from({ length: values }, (_, index) => `v${index}`),
})
const words = (count: number) => Array.from({ length: count }, (_, index) => `w${index}`)
const statement = (filter: unknown) => {
  const { sql, params } = new PgDialect().sqlToQuery(filterEntries(timelineFilterInput.parse(filter)))
  return { length: sql.length, params: params.length }
}

describe('the statement of a filter', () => {
  test('is as long for a list of hundreds as for one of two', () => {
    const search = words(10).join(' ')
    const long = { search, shownAs: words(10).map((word) => shown(word, 490)) }
    const short = { search, shownAs: words(10).map((word) => shown(word, 2)) }
    expect(statement(long)).toEqual(statement(short))
    expect(statement(long).params).toBeLessThanOrEqual(90)
  })

  test('has each word once, and ten of them at most', () => {
    expect(statement({ search: 'a '.repeat(90), shownAs: [shown('a', 500)] })).toEqual(
      statement({ search: 'a', shownAs: [shown('a', 500)] }),
    )
    expect(statement({ search: words(45).join(' ') })).toEqual(statement({ search: words(10).join(' ') }))
  })
})

test('words that stand for too much together are refused', () => {
  expect(timelineFilterInput.safeParse({ shownAs: words(10).map((word) => shown(word, 499)) }).success).toBe(
    false,
  )
  expect(timelineFilterInput.safeParse({ shownAs: words(11).map((word) => shown(word, 1)) }).success).toBe(
    false,
  )
})

test('a group given twice counts once, and more than there are is refused', () => {
  const tooMany = Object.keys(timelineGroups).length + 1
  expect(statement({ groups: ['notes', 'notes'] })).toEqual(statement({ groups: ['notes'] }))
  expect(timelineFilterInput.safeParse({ groups: Array(tooMany).fill('notes') }).success).toBe(false)
})
