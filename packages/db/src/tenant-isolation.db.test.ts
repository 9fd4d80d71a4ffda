import { sql } from 'drizzle-orm'
import { describe, expect, test } from 'vitest'
import { inTransaction } from './in-transaction.ts'
import { contacts } from './schema/index.ts'
import { makeContact, makeWorkspace, testDatabase } from './testing/index.ts'

const database = await testDatabase()

/** Tables without a workspace; everything else is bound to one. */
const withoutWorkspace = [
  'accounts',
  'erasure_rules',
  'heartbeats',
  'sessions',
  'users',
  'verifications',
  'workspaces',
]

const catalogue = async () => {
  const { rows } = await database.migrator.execute<{
    name: string
    forced: boolean
    owner_policy: boolean
    app_policy: string | null
  }>(sql`
    select class.relname as name, class.relrowsecurity and class.relforcerowsecurity as forced,
      exists (select 1 from pg_policies where tablename = class.relname and roles = '{migrator}'
        and qual = 'true' and with_check = 'true') as owner_policy,
      (select qual from pg_policies where tablename = class.relname and policyname = 'own_workspace') as app_policy
    from pg_class as class
    where class.relnamespace = 'public'::regnamespace and class.relkind in ('r', 'p')
    order by class.relname`)
  return rows
}

describe('one workspace never sees another', () => {
  test('row-level security is forced on every table, with a policy for its owner', async () => {
    const rows = await catalogue()
    expect(rows.length).toBeGreaterThan(15)
    expect(rows.filter((row) => !row.forced || !row.owner_policy)).toEqual([])
  })

  test('every table but the named exceptions is bound to the workspace of the transaction', async () => {
    const unbound = (await catalogue()).filter((row) => row.app_policy === null).map((row) => row.name)
    expect(unbound).toEqual(withoutWorkspace.filter((name) => name !== 'workspaces'))
    const bound = (await catalogue()).filter((row) => row.app_policy !== null && row.name !== 'workspaces')
    expect(new Set(bound.map((row) => row.app_policy))).toEqual(
      new Set(['(workspace_id = current_workspace())']),
    )
  })

  test('no login bypasses row-level security, is a superuser or belongs to another role', async () => {
    const { rows } = await database.migrator.execute(sql`
      select rolname from pg_roles where rolname in ('app', 'relay', 'migrator')
        and (rolbypassrls or rolsuper or rolcreaterole
          or exists (select 1 from pg_auth_members where member = pg_roles.oid))`)
    expect(rows).toEqual([])
  })

  test('functions that run as the owner are closed to the public and fix their search path', async () => {
    const { rows } = await database.migrator.execute(sql`
      select proname from pg_proc where pronamespace = 'public'::regnamespace and prosecdef
        and (proacl is null or exists (select 1 from aclexplode(proacl) where grantee = 0)
          or not coalesce(array_to_string(proconfig, ',') like '%search_path=public, pg_temp%', false))`)
    expect(rows).toEqual([])
  })

  test('a query that forgets the workspace finds only its own rows, and none without a workspace', async () => {
    const [harbour, northside] = [
      await makeWorkspace(database.migrator),
      await makeWorkspace(database.migrator, 'Northside Plumbing'),
    ]
    const own = await makeContact(database.migrator, harbour.id)
    await makeContact(database.migrator, northside.id)
    const seen = await inTransaction(database.app, harbour.id, (tx) =>
      tx.select({ id: contacts.id }).from(contacts),
    )
    expect(seen).toEqual([{ id: own }])
    expect(await database.app.select().from(contacts)).toEqual([])
  })

  test('a row of another workspace can be neither written nor moved there', async () => {
    const [harbour, northside] = [
      await makeWorkspace(database.migrator),
      await makeWorkspace(database.migrator, 'Northside Plumbing'),
    ]
    const foreign = await makeContact(database.migrator, northside.id)
    const own = await makeContact(database.migrator, harbour.id)
    const hit = await inTransaction(database.app, harbour.id, (tx) =>
      tx.update(contacts).set({ firstName: 'Mallory' }).where(sql`id = ${foreign}`),
    )
    expect(hit.rowCount).toBe(0)
    await expect(
      inTransaction(database.app, harbour.id, (tx) =>
        tx.update(contacts).set({ workspaceId: northside.id }).where(sql`id = ${own}`),
      ),
    ).rejects.toMatchObject({ cause: { code: '42501' } })
  })

  test('what happened is never rewritten: entries of log and timeline can be added only', async () => {
    for (const table of ['audit_entries', 'timeline_entries'])
      for (const statement of [
        `delete from ${table}`,
        `update ${table} set actor_name = 'x'`,
        `truncate ${table}`,
      ])
        await expect(database.app.execute(sql.raw(statement))).rejects.toMatchObject({
          cause: { code: '42501' },
        })
  })
})
