import { sql } from 'drizzle-orm'
import { beforeAll, describe, expect, test } from 'vitest'
import { inTransaction } from './in-transaction.ts'
import { makeContact, makeWorkspace, testDatabase } from './testing/index.ts'

const database = await testDatabase()
const workspace = await makeWorkspace(database.migrator)
/** One character that folds into eighteen, four words of them. */
const ligature = '\ufdfa'

const count = (source: 'search_contacts' | 'similar_names', term: string): Promise<number> =>
  inTransaction(database.app, workspace.id, async (tx) => {
    const { rows } = await tx.execute<{ count: number }>(
      sql`select count(*)::int as count from ${sql.raw(source)}(${term})`,
    )
    return rows[0]?.count ?? 0
  })

/** The quickest of three: what else runs on the machine only ever adds. */
const costOf = async (source: 'search_contacts' | 'similar_names', term: string): Promise<number> => {
  const times: number[] = []
  for (let round = 0; round < 3; round += 1) {
    const start = performance.now()
    await count(source, term)
    times.push(performance.now() - start)
  }
  return Math.min(...times)
}

beforeAll(async () => {
  await database.migrator.$client.query(
    `insert into contacts (id, workspace_id, first_name, last_name, created_at, last_activity_at)
    select gen_random_uuid(), $1, 'صلى الله', 'عليه وسلم ' || n, now(), now() from generate_series(1, 5000) as n`,
    [workspace.id],
  )
})

describe('a search costs no more than its first hundred folded characters', () => {
  test.each(['search_contacts', 'similar_names'] as const)('in %s', async (source) => {
    const plain = await costOf(source, 'x'.repeat(100))
    expect(await costOf(source, ligature.repeat(200))).toBeLessThan(plain * 4)
  })

  test('however it grows when folded, and however many words it has', async () => {
    const { rows } = await database.app.execute<{ length: number; words: number }>(sql`
      select length(folded_term(term)) as length, cardinality(words_of_term(folded_term(term))) as words
      from unnest(array[${ligature.repeat(200)}, ${'a b '.repeat(50)}, ${'ｘ'.repeat(5000)}, '']) as term`)
    for (const { length, words } of rows) {
      expect(length).toBeLessThanOrEqual(100)
      expect(words).toBeLessThanOrEqual(10)
    }
  })

  test('and still finds by the beginning of what is longer', async () => {
    const name = 'Wolfeschlegel'.repeat(12)
    await makeContact(database.migrator, workspace.id, { firstName: name, lastName: 'Sr' })
    expect(await count('search_contacts', `${name} Sr`)).toBe(1)
    expect(await count('similar_names', `${name} Sr`)).toBe(1)
  })
})
