import { sql } from 'drizzle-orm'
import { Client } from 'pg'
import { uuidv7 } from 'uuidv7'
import { describe, expect, test } from 'vitest'
import { currentLiveCursor, readLiveChanges } from './read-live-changes.ts'
import { makeWorkspace, testDatabase } from './testing/index.ts'

const database = await testDatabase()
const workspace = await makeWorkspace(database.migrator)
const other = await makeWorkspace(database.migrator, 'Northside Plumbing')

const insert = (name: string, workspaceId = workspace.id) => `
  insert into audit_entries (id, workspace_id, at, act, actor_kind, actor_name, record_id, subject_id)
  values ('${uuidv7()}', '${workspaceId}', now(), 'contact.edited', 'system', '${name}', '${uuidv7()}', '${uuidv7()}')`
const commit = (name: string, workspaceId?: string) =>
  database.migrator.execute(sql.raw(insert(name, workspaceId)))
const begin = async () => {
  const client = new Client({ connectionString: database.url('migrator') })
  await client.connect()
  await client.query('begin')
  return client
}
const since = async (cursor: string) => {
  const read = await readLiveChanges(database.app, workspace.id, cursor)
  return { cursor: read?.cursor ?? '', names: read?.changes.map(({ actor }) => actor.name) }
}

describe('live changes', () => {
  test('are read once each, from the cursor on', async () => {
    const start = await currentLiveCursor(database.app)
    await commit('one')
    await commit('two')
    const first = await since(start)
    expect(first.names).toEqual(['one', 'two'])
    expect((await since(first.cursor)).names).toEqual([])
    await commit('three')
    expect((await since(first.cursor)).names).toEqual(['three'])
  })

  test('a transaction that began early and committed late is not missed', async () => {
    const start = await currentLiveCursor(database.app)
    const early = await begin()
    await early.query(insert('began early'))
    await commit('began late')
    const first = await since(start)
    expect(first.names).toEqual(['began late'])
    await early.query('commit')
    await early.end()
    const second = await since(first.cursor)
    expect(second.names).toEqual(['began early'])
    expect((await since(second.cursor)).names).toEqual([])
  })

  test('what was rolled back is never read', async () => {
    const start = await currentLiveCursor(database.app)
    const undone = await begin()
    await undone.query(insert('rolled back'))
    const during = await since(start)
    await undone.query('rollback')
    await undone.end()
    expect([during.names, (await since(during.cursor)).names]).toEqual([[], []])
  })

  test('another workspace never reads them', async () => {
    const start = await currentLiveCursor(database.app)
    await commit('elsewhere', other.id)
    expect((await since(start)).names).toEqual([])
  })

  test('too much at once is answered by "read again"', async () => {
    const start = await currentLiveCursor(database.app)
    await database.migrator.execute(
      sql.raw(
        `do $$ begin for n in 1..1001 loop ${insert('x').replace(/'[0-9a-f-]{36}', '(?=[0-9a-f]{8})/, "gen_random_uuid(), '")}; end loop; end $$`,
      ),
    )
    expect(await readLiveChanges(database.app, workspace.id, start)).toBeNull()
  })
})
