import { makeWorkspace, testDatabase } from '@dossier/db/testing'
import { afterAll, beforeAll, describe, expect, test, vi } from 'vitest'
import { errorOf } from '../testing/error-of.ts'
import { type Api, startApi, startApiForTest } from '../testing/start-api.ts'

const database = await testDatabase()
let api: Api

beforeAll(async () => {
  api = await startApi(database)
})
afterAll(() => api.stop())

const person = async (role: 'readonly' | 'member', from: Api = api) => {
  const { staff } = await makeWorkspace(database.migrator)
  return { cookie: await from.cookieOf(staff[role]) }
}

/** A batch of calls without input. */
const batch = (path: string, count: number) => `/trpc/${Array(count).fill(path).join(',')}?batch=1`

/** Nobody can read or write the table until it is let go; answers how many wait for it. */
const holdTable = async (table: string) => {
  const { $client } = database.migrator
  const holder = await $client.connect()
  await holder.query('begin')
  await holder.query(`lock table ${table} in access exclusive mode`)
  return {
    waiting: async () => {
      const { rows } = await $client.query<{ count: number }>(
        `select count(*)::int as count from pg_locks where not granted and relation = $1::regclass`,
        [table],
      )
      return rows[0]?.count ?? 0
    },
    letGo: async () => {
      await holder.query('rollback')
      holder.release()
    },
  }
}

describe('one person, whatever they ask for', () => {
  test('holds up no other workspace', async () => {
    const [attacker, victim] = [await person('readonly'), await person('member')]
    const table = await holdTable('tags')
    const attack = [1, 2].map(() => api.post(batch('tags.list', 20), '{}', attacker))
    await vi.waitUntil(async () => (await table.waiting()) >= 5)
    const answers = await Promise.all(
      Array.from({ length: 6 }, () => api.post('/trpc/staff.list', '', victim)),
    )
    expect(answers.map(({ status }) => status)).toEqual(Array(6).fill(200))
    expect(await table.waiting()).toBe(5)
    await table.letGo()
    expect((await Promise.all(attack)).map(({ status }) => status)).toEqual([200, 200])
  })

  test('may have so many calls waiting, and is refused more', async () => {
    const attacker = await person('readonly')
    const table = await holdTable('tags')
    const attack = [1, 2].map(() => api.post(batch('tags.list', 20), '{}', attacker))
    await vi.waitUntil(async () => (await table.waiting()) >= 5)
    const more = await api.post(batch('tags.list', 20), '{}', attacker)
    expect((await more.text()).match(/request\.tooMany/g)?.length).toBeGreaterThanOrEqual(15)
    await table.letGo()
    await Promise.all(attack)
  })

  test('waits behind a change without holding up reads, their own either', async () => {
    const attacker = await person('member')
    const table = await holdTable('notifications')
    const input = { ids: [crypto.randomUUID()] }
    const changes = Array.from({ length: 8 }, () => api.post('/trpc/notifications.read', input, attacker))
    await vi.waitUntil(async () => (await table.waiting()) > 0)
    expect((await api.post('/trpc/staff.list', '', attacker)).status).toBe(200)
    await table.letGo()
    await Promise.all(changes)
  })
})

describe('what a request costs', () => {
  test('is counted for each call of a batch, and a search counts as several', async () => {
    const strict = await startApiForTest(database, { callsPerMinute: 10 })
    const { cookie } = await person('member', strict)
    const search = { search: 'amara' }
    for (const status of [200, 200, 429])
      expect((await strict.post('/trpc/contacts.list', search, { cookie })).status).toBe(status)
  })

  test('is capped for a batch, whatever the limit of calls', async () => {
    const { cookie } = await person('readonly')
    const searches = await api.post(batch('contacts.list', 11), '{}', { cookie })
    expect((await errorOf(searches)).data).toMatchObject({ httpStatus: 429, reason: 'request.tooMany' })
    expect((await api.post(batch('tags.list', 20), '{}', { cookie })).status).toBe(200)
    const hidden = await api.post(batch('contacts.list', 11).replaceAll(',', '%252C'), '{}', { cookie })
    expect(hidden.status).toBe(404)
  })
})

test('what is only read goes by connections that write nothing and give up sooner', async () => {
  const setting = async (name: string) => {
    const { rows } = await api.parts.reads.$client.query<{ value: string }>(
      'select current_setting($1) as value',
      [name],
    )
    return rows[0]?.value
  }
  expect(await setting('default_transaction_read_only')).toBe('on')
  expect(await setting('statement_timeout')).toBe('8s')
})
