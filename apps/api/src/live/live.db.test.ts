import { editContact } from '@dossier/core/contacts'
import { type Ctx, systemContext } from '@dossier/core/context'
import { makeContact, makeWorkspace, testDatabase } from '@dossier/db/testing'
import { startProxy } from '@dossier/local-stack'
import { once } from 'node:events'
import { connect } from 'node:net'
import { afterAll, beforeAll, describe, expect, test, vi } from 'vitest'
import { errorOf } from '../testing/error-of.ts'
import { type Api, startApi, startApiForTest } from '../testing/start-api.ts'
import { type LiveMessage, openLive } from '../testing/live-reader.ts'

const database = await testDatabase()
let api: Api

beforeAll(async () => {
  api = await startApi(database)
})
afterAll(() => api.stop())

const start = async (from: Api = api) => {
  const workspace = await makeWorkspace(database.migrator)
  const contactId = await makeContact(database.migrator, workspace.id)
  const ctx: Ctx = systemContext(database.app, workspace.id, from.parts.log)
  const cookie = await from.cookieOf(workspace.staff.member)
  return { workspace, contactId, ctx, cookie, cursor: await api.parts.live.now() }
}

const rename = (ctx: Ctx, contactId: string, value: string, was: string) =>
  editContact(ctx, { contactId, field: 'firstName', value, was })

/** The contacts that messages name, one for each change. */
const contactsOf = (messages: LiveMessage[]): (string | null)[] =>
  messages.flatMap(({ data }) => (data ?? []).map(({ recordId }) => recordId))

const sorted = (ids: (string | null)[]) => ids.map(String).toSorted((one, other) => (one < other ? -1 : 1))

describe('what happens in a workspace', () => {
  test('is published once to each open window, with the cursor to go on from', async () => {
    const { cookie, cursor, ctx, contactId } = await start()
    const windows = await Promise.all([1, 2, 3].map(() => openLive(api.url, { cookie, after: cursor })))
    await rename(ctx, contactId, 'Amaranth', 'Amara')
    for (const window of windows) {
      const [message] = await window.until((messages) => messages.length === 1)
      expect(message).toEqual({
        event: 'change',
        id: expect.stringMatching(/^\d+:\d+:/),
        data: [
          {
            act: 'contact.edited',
            recordId: contactId,
            at: expect.stringMatching(/^\d{4}-/),
            actor: { kind: 'system', id: null, name: 'Dossier' },
          },
        ],
      })
    }
    await rename(ctx, contactId, 'Amara', 'Amaranth')
    for (const window of windows) await window.until((messages) => messages.length === 2)
    for (const window of windows) expect(contactsOf(window.messages)).toEqual([contactId, contactId])
  })

  test('before the window opened is published first, however far each window had heard', async () => {
    const { cookie, cursor, ctx, contactId } = await start()
    const early = await openLive(api.url, { cookie, after: cursor })
    await rename(ctx, contactId, 'B', 'Amara')
    await early.until((messages) => messages.length === 1)
    const between = await api.parts.live.now()
    await rename(ctx, contactId, 'C', 'B')
    const late = await openLive(api.url, { cookie, after: cursor })
    const middle = await openLive(api.url, { cookie, after: between })
    const resumed = await openLive(api.url, { cookie, after: cursor, lastEventId: between })
    await late.until((messages) => contactsOf(messages).length === 2)
    await middle.until((messages) => contactsOf(messages).length === 1)
    await resumed.until((messages) => contactsOf(messages).length === 1)
    await rename(ctx, contactId, 'D', 'C')
    await early.until((messages) => contactsOf(messages).length === 3)
    await late.until((messages) => contactsOf(messages).length === 3)
    await middle.until((messages) => contactsOf(messages).length === 2)
    await resumed.until((messages) => contactsOf(messages).length === 2)
  })

  test('is published once each to windows that open in the middle of a flood', async () => {
    const { cookie, cursor, ctx } = await start()
    const contacts = await Promise.all(
      Array.from({ length: 60 }, () => makeContact(database.migrator, ctx.workspaceId)),
    )
    const windows = []
    for (const [index, contactId] of contacts.entries()) {
      const edit = rename(ctx, contactId, 'Edited', 'Amara')
      if (index % 6 === 0) windows.push(await openLive(api.url, { cookie, after: cursor }))
      if (index % 2 === 0) await edit
    }
    for (const window of windows) {
      await window.until((messages) => contactsOf(messages).length >= contacts.length)
      expect(sorted(contactsOf(window.messages))).toEqual(sorted(contacts))
    }
  })

  test('in a transaction that began early and committed late is not missed', async () => {
    const { cookie, cursor, ctx, contactId } = await start()
    const slowContact = await makeContact(database.migrator, ctx.workspaceId)
    const window = await openLive(api.url, { cookie, after: cursor })
    const slow = await database.migrator.$client.connect()
    await slow.query('begin')
    await slow.query(
      `insert into audit_entries (id, workspace_id, at, act, actor_kind, actor_name, record_id, subject_id)
      values (gen_random_uuid(), $1, now(), 'contact.created', 'system', 'Dossier', $2, $2)`,
      [ctx.workspaceId, slowContact],
    )
    await rename(ctx, contactId, 'Quick', 'Amara')
    await window.until((messages) => messages.length === 1)
    await slow.query("select pg_notify('live', $1)", [ctx.workspaceId])
    await slow.query('commit')
    slow.release()
    await window.until((messages) => messages.length === 2)
    expect(contactsOf(window.messages)).toEqual([contactId, slowContact])
    const later = await openLive(api.url, { cookie, after: cursor })
    await later.until((messages) => messages.length > 0)
    expect(sorted(contactsOf(later.messages))).toEqual(sorted([contactId, slowContact]))
  })

  test('in another workspace is never published', async () => {
    const [here, there] = [await start(), await start()]
    const window = await openLive(api.url, { cookie: here.cookie, after: there.cursor })
    await rename(there.ctx, there.contactId, 'Elsewhere', 'Amara')
    await rename(here.ctx, here.contactId, 'Here', 'Amara')
    await window.until((messages) => messages.length > 0)
    expect(contactsOf(window.messages)).toEqual([here.contactId])
  })

  test('while the connection to the database was cut is published when it is back', async () => {
    const { port } = new URL(database.url('app'))
    const proxy = await startProxy(Number(port))
    const through = new URL(database.url('app'))
    through.port = String(proxy.port)
    const behind = await startApiForTest(database, { databaseUrl: through.href })
    const { cookie, cursor, ctx, contactId } = await start()
    const window = await openLive(behind.url, { cookie, after: cursor })
    await rename(ctx, contactId, 'Before', 'Amara')
    await window.until((messages) => messages.length === 1)
    proxy.cut()
    await rename(ctx, contactId, 'Meanwhile', 'Before')
    proxy.restore()
    await window.until((messages) => messages.length === 2)
    await rename(ctx, contactId, 'After', 'Meanwhile')
    await window.until((messages) => messages.length === 3)
    expect(contactsOf(window.messages)).toEqual([contactId, contactId, contactId])
    await window.close()
    await behind.app.close()
    await proxy.stop()
  })
})

describe('a window is asked to read everything again', () => {
  test.each([
    ['a cursor that is none', 'yesterday'],
    ['no cursor', ''],
    ['numbers beyond any transaction', '9999999999999999999:9999999999999999999:'],
    ['a cursor in the wrong order', '9:3:'],
    ['a cursor ahead of the database', '900000000000:900000000000:'],
  ])('for %s, and follows from there', async (_, after) => {
    const { cookie, ctx, contactId } = await start()
    const window = await openLive(api.url, { cookie, after })
    const [first] = await window.until((messages) => messages.length === 1)
    expect(first).toEqual({ event: 'resync', id: expect.stringMatching(/^\d+:\d+:/), data: null })
    await rename(ctx, contactId, 'Next', 'Amara')
    const messages = await window.until((messages) => messages.length === 2)
    expect(contactsOf(messages)).toEqual([contactId])
  })

  test('after more changes than can be published', async () => {
    const { cookie, cursor, ctx, contactId } = await start()
    await database.migrator.$client.query(
      `insert into audit_entries (id, workspace_id, at, act, actor_kind, actor_name, record_id, subject_id)
      select gen_random_uuid(), $1, now(), 'contact.edited', 'system', 'Dossier', $2, $2 from generate_series(1, 1001)`,
      [ctx.workspaceId, contactId],
    )
    const window = await openLive(api.url, { cookie, after: cursor })
    const [first] = await window.until((messages) => messages.length === 1)
    expect(first?.event).toBe('resync')
  })
})

describe('a stream', () => {
  test('is for the signed in', async () => {
    const window = await openLive(api.url, { after: '1:1:' })
    expect(window.status).toBe(401)
  })

  test('ends when its session is ended, and has a heartbeat until then', async () => {
    const lively = await startApiForTest(database, { heartbeatMs: 20 })
    const { cookie, cursor, workspace } = await start()
    const window = await openLive(lively.url, { cookie, after: cursor })
    await window.untilHeartbeat(2)
    await database.migrator.$client.query('delete from sessions where user_id = $1', [
      workspace.staff.member.userId,
    ])
    await window.ended
    expect((await openLive(lively.url, { cookie, after: cursor })).status).toBe(401)
  })

  test.each<[string, (userId: string, cookie: string) => Promise<unknown>]>([
    ['signing out', (_, cookie) => api.post('/api/auth/sign-out', {}, { cookie })],
    [
      'ending all sessions, as a new password does',
      async (userId) => (await api.parts.signIn.$context).internalAdapter.deleteUserSessions(userId),
    ],
    [
      'another process',
      (userId) => database.migrator.$client.query('delete from sessions where user_id = $1', [userId]),
    ],
  ])('ends at once by %s, long before its heartbeat, and a colleague’s goes on', async (_, end) => {
    const { cursor, workspace, ctx, contactId } = await start()
    const { member, admin } = workspace.staff
    const [cookie, colleague] = [await api.cookieOf(member), await api.cookieOf(admin)]
    const [window, other] = [
      await openLive(api.url, { cookie, after: cursor }),
      await openLive(api.url, { cookie: colleague, after: cursor }),
    ]
    await end(member.userId, cookie)
    await window.ended
    expect(window.heartbeats()).toBe(0)
    await rename(ctx, contactId, 'Amaranth', 'Amara')
    await other.until((messages) => messages.length === 1)
  })

  test('goes on when another session of its person ends', async () => {
    const { cookie, cursor, workspace, ctx, contactId } = await start()
    const elsewhere = await api.cookieOf(workspace.staff.member)
    const window = await openLive(api.url, { cookie, after: cursor })
    await api.post('/api/auth/sign-out', {}, { cookie: elsewhere })
    await rename(ctx, contactId, 'Amaranth', 'Amara')
    await window.until((messages) => messages.length === 1)
  })

  test('of a screen that shows somebody else is refused', async () => {
    const { cookie, cursor, workspace } = await start()
    const live = (staffId: string) =>
      fetch(`${api.url}/live?after=${cursor}&staff=${staffId}`, { headers: { cookie } })
    const foreign = await live(workspace.staff.owner.staffId)
    expect((await errorOf(foreign)).data).toMatchObject({ httpStatus: 401, reason: 'auth.otherPerson' })
    const own = await live(workspace.staff.member.staffId)
    expect(own.status).toBe(200)
    await own.body?.cancel()
  })

  test('too many of one person are refused, and a colleague is not', async () => {
    const { cookie, cursor, workspace } = await start()
    const windows = []
    for (let i = 0; i < 20; i += 1) windows.push(await openLive(api.url, { cookie, after: cursor }))
    expect((await openLive(api.url, { cookie, after: cursor })).status).toBe(429)
    const colleague = await api.cookieOf(workspace.staff.owner)
    expect((await openLive(api.url, { cookie: colleague, after: cursor })).status).toBe(200)
  })

  test('that was closed makes room for another', async () => {
    const { cookie, cursor } = await start()
    const allClosed = () => vi.waitUntil(() => api.parts.hub.streams() === 0)
    await allClosed()
    for (let i = 0; i < 25; i += 1) {
      const window = await openLive(api.url, { cookie, after: cursor })
      expect(window.status).toBe(200)
      await window.close()
      await allClosed()
    }
  })

  test('whose reader does not keep up is cut, and the reader comes back from its cursor', async () => {
    const { cookie, cursor, ctx, contactId } = await start()
    const { hostname, port } = new URL(api.url)
    const reader = connect(Number(port), hostname)
    reader.write(`GET /live?after=${cursor} HTTP/1.1\r\nHost: ${hostname}\r\nCookie: ${cookie}\r\n\r\n`)
    await once(reader, 'data')
    reader.pause()
    const open = api.parts.hub.streams()
    // Fills what the two ends of the connection hold, and then what we are ready to keep.
    const flood = `insert into audit_entries (id, workspace_id, at, act, actor_kind, actor_name, record_id, subject_id)
      select gen_random_uuid(), $1, now(), 'contact.edited', 'system', repeat('x', 9000), $2, $2 from generate_series(1, 900)`
    const { $client } = database.migrator
    await vi.waitUntil(
      async () => {
        await $client.query(flood, [ctx.workspaceId, contactId])
        await $client.query("select pg_notify('live', $1)", [ctx.workspaceId])
        return api.parts.hub.streams() < open
      },
      { timeout: 20_000, interval: 100 },
    )
    reader.destroy()
    expect((await openLive(api.url, { cookie, after: cursor })).status).toBe(200)
  })

  test('ends when the server stops', async () => {
    const other = await startApi(database)
    const { cookie, cursor } = await start()
    const window = await openLive(other.url, { cookie, after: cursor })
    await other.stop()
    await window.ended
    expect(window.status).toBe(200)
  })
})
