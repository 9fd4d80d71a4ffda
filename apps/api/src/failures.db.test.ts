import { testDatabase } from '@dossier/db/testing'
import { startProxy } from '@dossier/local-stack'
import { afterAll, beforeAll, expect, onTestFinished, test } from 'vitest'
import { errorOf } from './testing/error-of.ts'
import { makeWorld, type World } from './testing/make-world.ts'
import { type Api, startApi, startApiForTest } from './testing/start-api.ts'

const database = await testDatabase()
let api: Api
let world: World
let cookie: string

beforeAll(async () => {
  api = await startApi(database)
  world = await makeWorld(database, api)
  cookie = await api.cookieOf(world.workspace.staff.member)
})
afterAll(() => api.stop())

test.each<[string, string, () => unknown]>([
  ['/trpc/contacts.record', 'contacts', () => ({ contactId: world.contactId })],
  ['/trpc/contacts.list', 'contacts', () => ({ search: 'secret search words' })],
  ['/trpc/session.me', 'workspace_settings', () => ({})],
])(
  'an unexpected failure of %s is answered blandly, and is in the log under its id',
  async (path, table, input) => {
    const { $client } = database.migrator
    await $client.query(`alter table ${table} rename to ${table}_gone`)
    onTestFinished(async () => {
      await $client.query(`alter table ${table}_gone rename to ${table}`)
    })
    const answer = await api.post(path, input(), { cookie })
    const shown = await errorOf(answer)
    expect(answer.status).toBe(500)
    expect(shown.data).toMatchObject({ code: 'unexpected', reason: 'system.unexpected', fields: [] })
    expect(JSON.stringify(shown)).not.toMatch(/relation|42P01|select|stack/)
    const line = JSON.stringify(api.log().find(({ requestId }) => requestId === shown.data.requestId))
    expect(line).toMatch(/packages\/core\/src/)
    expect(line).toMatch(/42P01/)
  },
)

test('nothing personal stands in the log: no address with values, no input, no parameter', async () => {
  await fetch(`${api.url}/live?after=secret-cursor`, { headers: { cookie } }).then((answer) =>
    answer.body?.cancel(),
  )
  await fetch(`${api.url}/contacts/secret-path?search=secret-query`)
  await api.post('/trpc/contacts.list', { search: 'secret search words' }, { cookie })
  await api.post('/api/auth/sign-in/email', { email: 'secret@example.com', password: 'secret-password' })
  const log = JSON.stringify(api.log())
  expect(log).not.toMatch(/secret|amara@|dossier\.session_token/)
})

test('a database out of reach is "unavailable", and back as soon as the database is', async () => {
  const proxy = await startProxy(Number(new URL(database.url('app')).port))
  const through = new URL(database.url('app'))
  through.port = String(proxy.port)
  const behind = await startApiForTest(database, { databaseUrl: through.href })
  const input = { contactId: world.contactId }
  expect((await behind.post('/trpc/contacts.record', input, { cookie })).status).toBe(200)
  proxy.cut()
  for (const [path, body] of [
    ['/trpc/contacts.record', input],
    ['/trpc/contacts.edit', { ...input, field: 'firstName', value: 'Bea', was: 'Amara' }],
    ['/trpc/session.me', {}],
    ['/api/auth/sign-in/email', { email: 'a@staff.example', password: 'x' }],
  ] as const) {
    const answer = await behind.post(path, body, { cookie })
    expect([path, answer.status]).toEqual([path, 503])
    expect((await errorOf(answer)).data).toMatchObject({ code: 'unavailable', reason: 'system.unavailable' })
  }
  expect((await fetch(`${behind.url}/readyz`)).status).toBe(503)
  expect((await fetch(`${behind.url}/healthz`)).status).toBe(200)
  proxy.restore()
  expect((await behind.post('/trpc/contacts.record', input, { cookie })).status).toBe(200)
  expect((await fetch(`${behind.url}/readyz`)).status).toBe(200)
  await behind.app.close()
  await proxy.stop()
})

test('of two people who meet in a deadlock none sees an error', async () => {
  const { $client: postgres } = database.migrator
  await postgres.query(`
    create sequence tries; grant usage on sequence tries to app;
    create function meet_in_deadlock() returns trigger language plpgsql as $$ begin
      if nextval('tries') = 1 then raise exception 'deadlock detected' using errcode = '40P01'; end if;
      return new;
    end $$;
    create trigger meet before insert on tags for each row execute function meet_in_deadlock()`)
  const input = { contactId: world.contactId, names: ['Once more'] }
  expect((await api.post('/trpc/tags.add', input, { cookie })).status).toBe(200)
  const { rows } = await postgres.query('select last_value::int as tries from tries')
  expect(rows).toEqual([{ tries: 2 }])
})
