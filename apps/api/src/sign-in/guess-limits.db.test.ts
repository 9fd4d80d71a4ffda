import { testDatabase } from '@dossier/db/testing'
import { uuidv7 } from 'uuidv7'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { hashPassword } from './password.ts'
import { makePersonWithPassword } from '../testing/make-person-with-password.ts'
import { type Api, startApi, startApiForTest } from '../testing/start-api.ts'

const database = await testDatabase()
const password = 'correct horse battery'
let api: Api

const personWithPassword = () => makePersonWithPassword(database, password)

const signIn = (email: string, given = password) =>
  api.post('/api/auth/sign-in/email', { email, password: given })

beforeAll(async () => {
  api = await startApi(database)
})
afterAll(() => api.stop())

test('guesses are capped by account and address, whether it exists or not, and right ones do not count', async () => {
  const person = await personWithPassword()
  for (let i = 0; i < 12; i += 1) expect((await signIn(person.email)).status).toBe(200)
  for (const email of [person.email, `nobody-${uuidv7()}@staff.example`]) {
    const statuses = []
    for (let i = 0; i < 11; i += 1) statuses.push((await signIn(email, `guess ${i}`)).status)
    expect(statuses).toEqual([...Array(10).fill(401), 429])
  }
  expect((await signIn(person.email)).status).toBe(429)
})

describe('guesses from elsewhere', () => {
  /** As a proxy says where a request comes from. */
  const behindProxy = () =>
    startApiForTest(database, {
      production: true,
      publicUrl: 'https://crm.example.com',
      slowedGuessMs: 400,
    })
  const from = (server: Api, address: string, email: string, given: string, cookie = '') =>
    server.post(
      '/api/auth/sign-in/email',
      { email, password: given },
      { 'x-forwarded-for': address, ...(cookie && { cookie }) },
    )

  const knownIn = (answer: Response): string =>
    answer.headers
      .getSetCookie()
      .find((cookie) => cookie.includes('dossier.known'))
      ?.split(';')[0] ?? ''

  test('lock nobody out, and are slowed once many places guess at one account', async () => {
    const person = await personWithPassword()
    const server = await behindProxy()
    const guess = (address: string) => from(server, address, person.email, 'a guess')
    for (let place = 1; place <= 3; place += 1)
      for (let i = 0; i < 11; i += 1)
        expect((await guess(`203.0.113.${place}`)).status).toBe(i < 10 ? 401 : 429)
    const start = performance.now()
    expect((await from(server, '203.0.113.99', person.email, password)).status).toBe(200)
    expect(performance.now() - start).toBeGreaterThan(380)
  })

  test('are counted by network: an IPv6 one has more addresses than anybody can count', async () => {
    const person = await personWithPassword()
    const server = await behindProxy()
    const statuses = []
    for (let i = 1; i <= 11; i += 1)
      statuses.push((await from(server, `2001:db8:0:1::${i}`, person.email, 'a guess')).status)
    expect(statuses).toEqual([...Array(10).fill(401), 429])
    expect((await from(server, '2001:db8:0:2::1', person.email, 'a guess')).status).toBe(401)
    const links = []
    const link = { token: 'made-up', newPassword: 'a brand new secret' }
    for (let i = 1; i <= 21; i += 1) {
      const headers = { 'x-forwarded-for': `2001:db8:0:1::${i}` }
      links.push((await server.post('/api/auth/reset-password', link, headers)).status)
    }
    expect(links).toEqual([...Array(20).fill(400), 429])
    const left = async (address: string) =>
      (await server.post('/api/auth/sign-out', {}, { 'x-forwarded-for': address })).headers.get(
        'x-ratelimit-remaining',
      )
    const before = Number(await left('2001:db8:0:1::a'))
    expect(Number(await left('2001:db8:0:1::b'))).toBe(before - 1)
  })

  test('wait a few at a time where they are slowed', async () => {
    const person = await personWithPassword()
    const server = await behindProxy()
    const guess = (place: number) => from(server, `203.0.113.${place}`, person.email, 'a guess')
    for (let i = 0; i < 30; i += 1) await guess(1 + Math.floor(i / 10))
    const places = Array.from({ length: 8 }, (_, index) => 100 + index)
    const statuses = await Promise.all(places.map(async (place) => (await guess(place)).status))
    expect(statuses.toSorted((one, other) => one - other)).toEqual([
      ...Array(5).fill(401),
      ...Array(3).fill(429),
    ])
  })

  test('do not keep a browser out that signed in before, not even from the same address', async () => {
    const person = await personWithPassword()
    const server = await behindProxy()
    const first = await from(server, '203.0.113.7', person.email, password)
    const known = first.headers.getSetCookie().find((cookie) => cookie.includes('dossier.known')) ?? ''
    expect(known).toMatch(
      /^__Host-dossier\.known=[\w-]{65}; Max-Age=15552000; Path=\/; HttpOnly; SameSite=Lax; Secure$/,
    )
    const [cookie = ''] = known.split(';')
    for (let i = 0; i < 11; i += 1) await from(server, '203.0.113.7', person.email, 'a guess')
    expect((await from(server, '203.0.113.7', person.email, password)).status).toBe(429)
    expect((await from(server, '203.0.113.7', person.email, password, cookie)).status).toBe(200)
    const other = await personWithPassword()
    for (let i = 0; i < 10; i += 1) await from(server, '203.0.113.7', other.email, 'a guess', cookie)
    expect((await from(server, '203.0.113.7', other.email, password, cookie)).status).toBe(429)
    const second = await from(server, '203.0.113.9', person.email, password)
    for (let i = 0; i < 11; i += 1) await from(server, '203.0.113.8', person.email, 'a guess', cookie)
    expect((await from(server, '203.0.113.8', person.email, password, cookie)).status).toBe(429)
    for (let i = 0; i < 11; i += 1) await from(server, '203.0.113.8', person.email, 'a guess')
    expect((await from(server, '203.0.113.8', person.email, password, knownIn(second))).status).toBe(200)
  })

  test('keep a browser out that was known by a password of before', async () => {
    const person = await personWithPassword()
    const server = await behindProxy()
    const cookie = knownIn(await from(server, '203.0.113.7', person.email, password))
    await database.migrator.$client.query('update accounts set password = $1 where user_id = $2', [
      await hashPassword(password),
      person.userId,
    ])
    for (let i = 0; i < 11; i += 1) await from(server, '203.0.113.7', person.email, 'a guess')
    expect((await from(server, '203.0.113.7', person.email, password, cookie)).status).toBe(429)
  })
})

test('guesses are capped per address, over any number of accounts', async () => {
  const other = await startApiForTest(database)
  const statuses = new Set<number>()
  for (let i = 0; i < 51; i += 1)
    statuses.add(
      (await other.post('/api/auth/sign-in/email', { email: `${i}@staff.example`, password })).status,
    )
  expect([...statuses]).toEqual([401, 429])
})
