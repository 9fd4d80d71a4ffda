import { Client } from 'pg'
import { afterAll, describe, expect, inject, test } from 'vitest'
import { createDb } from './create-db.ts'
import { findUnboundLogin } from './find-unbound-login.ts'
import { testDatabase } from './testing/index.ts'

const database = await testDatabase()
const { adminUrl } = inject('testServer')
const roles = ['test_bypasses', 'test_member', 'test_inherits_nothing', 'test_relay_too']

const asAdmin = async (statement: string) => {
  const admin = new Client({ connectionString: adminUrl })
  await admin.connect()
  await admin.query(statement)
  await admin.end()
}
afterAll(() => asAdmin(roles.map((role) => `drop role if exists ${role};`).join(' ')))

const refusal = async (
  url: string,
  setting: 'DATABASE_URL' | 'DATABASE_RELAY_URL' = 'DATABASE_URL',
): Promise<string | null> => {
  const db = createDb({ url, max: 1, onError: () => undefined })
  const words = await findUnboundLogin(db, setting)
  await db.$client.end()
  return words
}
const urlOf = (user: string) => {
  const url = new URL(database.url('app'))
  url.username = user
  return url.href
}
const adminOfDatabase = () => {
  const url = new URL(adminUrl)
  url.pathname = `/${database.name}`
  return url.href
}

describe('a login that row-level security', () => {
  test('binds is let in', async () => {
    expect(await refusal(database.url('app'))).toBeNull()
    expect(await refusal(database.url('relay'), 'DATABASE_RELAY_URL')).toBeNull()
  })

  test('does not bind is refused in one sentence', async () => {
    expect(await refusal(database.url('migrator'))).toBe(
      'DATABASE_URL logs in as "migrator", which owns tables, or belongs to the role that does, so row-level ' +
        'security would not bind it: give it a login of its own, as docs/operating says.',
    )
    expect(await refusal(adminOfDatabase())).toMatch(/is a superuser/)
    await asAdmin("create role test_bypasses login bypassrls password 'test'")
    expect(await refusal(urlOf('test_bypasses'))).toMatch(/has BYPASSRLS/)
  })

  test('binds less because it is the relay too is refused for the application', async () => {
    await asAdmin("create role test_relay_too login noinherit password 'test' in role app, relay")
    const url = urlOf('test_relay_too')
    expect(await refusal(url)).toMatch(/belongs to "relay"/)
    expect(await refusal(database.url('relay'))).toMatch(/belongs to "relay"/)
  })

  test.each(['test_member', 'test_inherits_nothing'])('could be left by %s is refused', async (role) => {
    const inherits = role === 'test_member' ? 'inherit' : 'noinherit'
    await asAdmin(`create role ${role} login ${inherits} password 'test' in role migrator`)
    expect(await refusal(urlOf(role))).toMatch(/belongs to the role that does/)
  })
})
