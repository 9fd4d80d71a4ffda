import { makeContact, makeWorkspace, testDatabase } from '@dossier/db/testing'
import { sql } from 'drizzle-orm'
import { describe, expect, test } from 'vitest'
import { contextOf } from '../testing/index.ts'
import { countContacts } from './index.ts'

const database = await testDatabase()
const start = async (name: string) => {
  const workspace = await makeWorkspace(database.migrator, name)
  return { workspace, ada: contextOf(database.app, workspace, workspace.staff.owner) }
}
const grow = (workspaceId: string, by: number) =>
  database.migrator.execute(sql`
    insert into contacts (id, workspace_id, first_name, created_at, last_activity_at)
    select gen_random_uuid(), ${workspaceId}::uuid, 'Zoe', now(), now() from generate_series(1, ${by})`)
const furthest = (count: number, right: number) => Math.max(count / right, right / count)

describe('the number of contacts', () => {
  test('is exact while it is small, whoever else has many, and estimated and said so when it is large', async () => {
    const [small, large] = [await start('Harbour Dental'), await start('Northside Plumbing')]
    await makeContact(database.migrator, small.workspace.id, { firstName: 'Amara' })
    await grow(large.workspace.id, 50_001)
    // Nothing has looked at the table since.
    const fresh = await countContacts(large.ada, {})
    expect(fresh).toEqual({ count: 50_000, exact: false })

    await grow(large.workspace.id, 25_000)
    await database.migrator.execute(sql`analyze contacts`)
    const settled = await countContacts(large.ada, {})
    expect(settled.exact).toBe(false)
    expect(furthest(settled.count, 75_001)).toBeLessThan(1.05)
    expect(await countContacts(small.ada, {})).toEqual({ count: 1, exact: true })

    await grow(small.workspace.id, 9_999)
    expect(await countContacts(small.ada, {})).toEqual({ count: 10_000, exact: true })
    await grow(large.workspace.id, 10_000)
    expect(furthest((await countContacts(large.ada, {})).count, 85_001)).toBeLessThan(1.25)
    expect(await countContacts(small.ada, { search: 'amara' })).toEqual({ count: 1, exact: true })
  })

  test('stays near the truth: the statistics are renewed after 10,000 changes, however large the table', async () => {
    const { rows } = await database.migrator.execute<{ reloptions: string[] }>(
      sql`select reloptions from pg_class where oid = 'contacts'::regclass`,
    )
    expect(rows[0]?.reloptions).toEqual(
      expect.arrayContaining(['autovacuum_analyze_threshold=10000', 'autovacuum_analyze_scale_factor=0']),
    )
  })
})
