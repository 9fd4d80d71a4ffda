import { verifications } from '@dossier/db/schema'
import { testDatabase } from '@dossier/db/testing'
import { uuidv7 } from 'uuidv7'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { type Api, startApi, startApiForTest } from '../testing/start-api.ts'
import { errorOf } from '../testing/error-of.ts'
import { makePersonWithPassword } from '../testing/make-person-with-password.ts'

const database = await testDatabase()
const password = 'correct horse battery'
let api: Api

const personWithPassword = () => makePersonWithPassword(database, password)

const signIn = (email: string, given = password) =>
  api.post('/api/auth/sign-in/email', { email, password: given })

const tokenOf = (cookie: string) => decodeURIComponent(cookie).split('=')[1]?.split('.')[0] ?? ''

const cookieOf = (answer: Response) => answer.headers.getSetCookie()[0]?.split(';')[0] ?? ''

beforeAll(async () => {
  api = await startApi(database)
})
afterAll(() => api.stop())

describe('signing in', () => {
  test('with email and password gives a cookie that no script can read', async () => {
    const person = await personWithPassword()
    const answer = await signIn(person.email.toUpperCase())
    expect(answer.status).toBe(200)
    expect(await answer.json()).toEqual({})
    expect(answer.headers.getSetCookie()[0]).toMatch(
      /^dossier\.session_token=\S+; Max-Age=604800; Path=\/; HttpOnly; SameSite=Lax$/,
    )
    expect(await api.parts.readSession(cookieOf(answer))).toEqual({
      staffId: person.staffId,
      userId: person.userId,
      workspaceId: person.workspaceId,
      role: 'member',
      name: person.name,
      email: person.email,
    })
  })

  test('over https the cookie is for https alone', async () => {
    const person = await personWithPassword()
    const secure = await startApiForTest(database, { publicUrl: 'https://crm.example.com' })
    const answer = await secure.post('/api/auth/sign-in/email', { email: person.email, password })
    expect(answer.headers.getSetCookie()[0]).toMatch(
      /^__Host-dossier\.session_token=[^;]+; Max-Age=604800; Path=\/; HttpOnly; Secure; SameSite=Lax$/,
    )
    expect(await secure.parts.readSession(cookieOf(answer))).toMatchObject({ staffId: person.staffId })
  })

  test('a wrong password and an unknown account get the same answer', async () => {
    const person = await personWithPassword()
    const answers = [await signIn(person.email, 'wrong'), await signIn('nobody@staff.example')]
    const bodies = await Promise.all(answers.map(errorOf))
    expect(answers.map((answer) => answer.status)).toEqual([401, 401])
    expect(bodies[0]?.data).toMatchObject({ code: 'signed_out', reason: 'auth.wrong' })
    expect({ ...bodies[1]?.data, requestId: '' }).toEqual({ ...bodies[0]?.data, requestId: '' })
    expect(answers.flatMap((answer) => answer.headers.getSetCookie())).toEqual([])
  })

  test('somebody without a workspace is told so and is not signed in', async () => {
    const person = await personWithPassword()
    await database.migrator.$client.query('delete from staff where id = $1', [person.staffId])
    const answer = await signIn(person.email)
    expect(answer.status).toBe(403)
    expect((await errorOf(answer)).data.reason).toBe('auth.notStaff')
    expect(answer.headers.getSetCookie()).toEqual([])
    const { rowCount } = await database.migrator.$client.query('select 1 from sessions where user_id = $1', [
      person.userId,
    ])
    expect(rowCount).toBe(0)
  })

  test.each([
    ['nothing', ''],
    ['no object', '[]'],
    ['a number as password', '{"email":"a@b.example","password":1}'],
    ['a poisoned prototype', '{"email":"a@b.example","password":"x","__proto__":{"a":1}}'],
    ['half a document', '{"email":'],
    ['a NUL', '{"email":"a\\u0000@b.example","password":"x\\u0000"}'],
    ['a lone surrogate', '{"email":"\\ud800@b.example","password":"\\ud800"}'],
    ['a very long password', JSON.stringify({ email: 'a@b.example', password: 'x'.repeat(200_000) })],
  ])('%s is refused in plain words', async (_, body) => {
    const answer = await api.post('/api/auth/sign-in/email', body)
    expect(answer.status).toBeGreaterThanOrEqual(400)
    expect(answer.status).toBeLessThan(500)
    expect((await errorOf(answer)).message).toMatch(/\.$/)
  })

  test('signing up and the rest of what the library can do is closed', async () => {
    for (const path of ['sign-up/email', 'change-password', 'update-user', 'delete-user', 'ok'])
      expect((await api.post(`/api/auth/${path}`, {})).status).toBe(404)
  })
})

describe('a one-time link', () => {
  const link = async (expiresAt: Date) => {
    const person = await personWithPassword()
    const token = uuidv7()
    const row = { id: uuidv7(), identifier: `reset-password:${token}`, value: person.userId, expiresAt }
    await database.migrator.insert(verifications).values(row)
    return { ...person, token }
  }
  const use = (token: string, newPassword = 'a brand new secret') =>
    api.post('/api/auth/reset-password', { token, newPassword })

  test('sets a password once, ends older sessions, and signs in by the new one', async () => {
    const person = await link(new Date(Date.now() + 60_000))
    const old = cookieOf(await signIn(person.email))
    expect((await use(person.token)).status).toBe(200)
    expect(await api.parts.readSession(old)).toBeNull()
    expect((await signIn(person.email)).status).toBe(401)
    expect((await signIn(person.email, 'a brand new secret')).status).toBe(200)
    expect((await errorOf(await use(person.token))).data.reason).toBe('auth.linkUsed')
  })

  test('that is too old, made up, or used for a weak password sets none', async () => {
    const late = await link(new Date(Date.now() - 1))
    expect((await errorOf(await use(late.token))).data.reason).toBe('auth.linkUsed')
    expect((await errorOf(await use('made-up'))).data.reason).toBe('auth.linkUsed')
    const fresh = await link(new Date(Date.now() + 60_000))
    const weak = (await errorOf(await use(fresh.token, 'short'))).data
    expect(weak.fields).toEqual([{ field: 'newPassword', reason: 'password.tooShort' }])
    expect((await signIn(fresh.email)).status).toBe(200)
  })
})

describe('a session', () => {
  test('is read as the sign-in library itself reads it', async () => {
    const person = await personWithPassword()
    const cookie = cookieOf(await signIn(person.email))
    const [token = '', signature = ''] = decodeURIComponent(cookie.split('=').slice(1).join('=')).split('.')
    const name = 'dossier.session_token'
    const expired = await api.cookieOf(person)
    const expiredToken = decodeURIComponent(expired).split('=')[1]?.split('.')[0]
    await database.migrator.$client.query(
      "update sessions set expires_at = now() - interval '1 s' where token = $1",
      [expiredToken],
    )
    const cookies = [
      cookie,
      `other=1; ${cookie}; more=2`,
      `${name}="${encodeURIComponent(`${token}.${signature}`)}"`,
      `${name}=${token}.${signature}`,
      `${name}=${encodeURIComponent(`${token}.${signature.replace(/^./, 'A')}`)}`,
      `${name}=${encodeURIComponent(`${token}.${signature}A`)}`,
      `${name}=${encodeURIComponent(`x${token}.${signature}`)}`,
      `${name}=${token}`,
      `${name}=.${signature}`,
      `${name}=%E0%A4%A`,
      `__Secure-${cookie}`,
      `__Host-${cookie}`,
      expired,
      '',
    ]
    for (const header of cookies) {
      const theirs = await api.parts.signIn.api.getSession({ headers: new Headers({ cookie: header }) })
      expect([header, (await api.parts.readSession(header))?.userId]).toEqual([header, theirs?.user.id])
    }
  })

  test('can be listed and ended, and ends at once', async () => {
    const person = await personWithPassword()
    const [here, there] = [await api.cookieOf(person), await api.cookieOf(person)]
    const list = await fetch(`${api.url}/api/auth/list-sessions`, { headers: { cookie: here } })
    const text = await list.text()
    const sessions: { id: string; isCurrent: boolean }[] = JSON.parse(text)
    expect(sessions.filter(({ isCurrent }) => isCurrent)).toHaveLength(1)
    expect(sessions).toHaveLength(2)
    for (const cookie of [here, there]) expect(text).not.toContain(tokenOf(cookie))
    const id = sessions.find(({ isCurrent }) => !isCurrent)?.id
    expect((await api.post('/api/auth/revoke-session', { id }, { cookie: here })).status).toBe(200)
    expect(await api.parts.readSession(there)).toBeNull()
    expect(await api.parts.readSession(here)).not.toBeNull()
    expect((await api.post('/api/auth/sign-out', {}, { cookie: here })).status).toBe(200)
    expect(await api.parts.readSession(here)).toBeNull()
  })

  test('of somebody else cannot be ended', async () => {
    const [person, other] = [await personWithPassword(), await personWithPassword()]
    const [own, foreign] = [await api.cookieOf(person), await api.cookieOf(other)]
    const { rows } = await database.migrator.$client.query<{ id: string }>(
      'select id from sessions where user_id = $1',
      [other.userId],
    )
    const refused = await api.post('/api/auth/revoke-session', { id: rows[0]?.id }, { cookie: own })
    expect(refused.status).toBe(400)
    expect(await api.parts.readSession(foreign)).not.toBeNull()
    const signedOut = await fetch(`${api.url}/api/auth/list-sessions`)
    expect(signedOut.status).toBe(401)
  })

  test('given twice is none: one of the two was not set by us', async () => {
    const [person, other] = [await personWithPassword(), await personWithPassword()]
    const [own, planted] = [await api.cookieOf(person), await api.cookieOf(other)]
    for (const cookie of [`${own}; ${planted}`, `${planted}; ${own}`, `${own}; dossier.session_token=x`]) {
      expect(await api.parts.readSession(cookie)).toBeNull()
      const list = await fetch(`${api.url}/api/auth/list-sessions`, { headers: { cookie } })
      expect(list.status).toBe(401)
    }
  })

  test('and all that has to do with it is never kept by a cache', async () => {
    const person = await personWithPassword()
    const cookie = await api.cookieOf(person)
    const answers = [
      await signIn(person.email),
      await signIn(person.email, 'wrong'),
      await fetch(`${api.url}/api/auth/list-sessions`, { headers: { cookie } }),
      await api.post('/api/auth/sign-out', {}, { cookie }),
    ]
    for (const { headers } of answers) expect(headers.get('cache-control')).toBe('no-store')
  })

  test('in use lasts longer, renewed at most once a day, and the browser is told', async () => {
    const person = await personWithPassword()
    const cookie = await api.cookieOf(person)
    const leftDays = async () => {
      const { rows } = await database.migrator.$client.query<{ days: number }>(
        'select extract(epoch from expires_at - now()) / 86400 as days from sessions where user_id = $1',
        [person.userId],
      )
      return Math.round(Number(rows[0]?.days))
    }
    const me = () => api.post('/trpc/session.me', '', { cookie })
    expect((await me()).headers.getSetCookie()).toEqual([])
    await database.migrator.$client.query(
      "update sessions set expires_at = now() + interval '3 days' where user_id = $1",
      [person.userId],
    )
    const renewed = await me()
    expect(renewed.status).toBe(200)
    expect(cookieOf(renewed)).toBe(cookie)
    expect(await leftDays()).toBe(7)
  })
})
