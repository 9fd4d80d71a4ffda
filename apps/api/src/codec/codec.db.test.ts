import { makeWorkspace, type TestStaff, testDatabase } from '@dossier/db/testing'
import { parseCodecKeys, payloadCipher } from '@dossier/providers/payload-cipher'
import { randomBytes } from 'node:crypto'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { type Api, startApi, startApiForTest } from '../testing/start-api.ts'

const database = await testDatabase()
const newKey = (id: string) => `${id}:${randomBytes(32).toString('base64')}`
const [old, fresh, lost] = [newKey('spring'), newKey('autumn'), newKey('lost')]
const codecKeys = parseCodecKeys(`${fresh},${old}`)
const uiOrigin = 'https://temporal.example.com'
const temporalUi = { url: `${uiOrigin}/ui`, namespace: 'dossier' }
const foreign = 'https://evil.example'

let api: Api
let ops: TestStaff
let cookie: string
let others: string[]

const setOps = ({ userId }: TestStaff, isOps: boolean) =>
  database.migrator.$client.query('update users set is_ops = $2 where id = $1', [userId, isOps])

beforeAll(async () => {
  api = await startApi(database, { codecKeys, temporalUi })
  const { staff } = await makeWorkspace(database.migrator)
  ops = staff.readonly
  await setOps(ops, true)
  cookie = await api.cookieOf(ops)
  others = await Promise.all([staff.owner, staff.admin, staff.member].map((person) => api.cookieOf(person)))
})
afterAll(() => api.stop())

const secret = '{"contactId":"0189-secret"}'
const base64 = (value: string | Uint8Array) => Buffer.from(value).toString('base64')
const hidden = (keys: string) => {
  const plain = { metadata: { encoding: Buffer.from('json/plain') }, data: Buffer.from(secret) }
  const { metadata, data } = payloadCipher(parseCodecKeys(keys)).encrypt(plain)
  const named = Object.entries(metadata).map(([name, value]) => [name, base64(value)])
  return { metadata: Object.fromEntries(named) as Record<string, string>, data: base64(data) }
}
const open = { metadata: { encoding: base64('json/plain') }, data: base64(secret) }
const fromUi = { origin: uiOrigin, 'sec-fetch-site': 'same-site', 'x-namespace': 'dossier' }
const decode = (body: unknown, headers: Record<string, string> = {}) =>
  api.post('/codec/decode?preserveStorageRefs=true', body, { cookie, ...fromUi, ...headers })
const reasonOf = async (answer: Response) => {
  const { error } = (await answer.json()) as { error: { data: { reason: string } } }
  return [answer.status, error.data.reason]
}

describe('the codec of the Temporal UI', () => {
  test('decrypts for ops, whichever key was used, and leaves alone what is not encrypted', async () => {
    const payloads = [hidden(fresh), open, hidden(old), { metadata: { encoding: base64('binary/null') } }]
    const answer = await decode({ payloads })
    expect(answer.status).toBe(200)
    const read = (await answer.json()) as { payloads: object[] }
    expect(read.payloads.slice(0, 3)).toEqual([open, open, open])
    expect(read.payloads[3]).toMatchObject(payloads[3] ?? {})
    expect(answer.headers.get('access-control-allow-origin')).toBe(uiOrigin)
    expect(answer.headers.get('access-control-allow-credentials')).toBe('true')
    expect(answer.headers.get('vary')).toContain('origin')
    expect(answer.headers.get('cache-control')).toBe('no-store')
  })

  test('writes down who read how much, and nothing of it', async () => {
    await decode({ payloads: [hidden(fresh), hidden(lost)] })
    const line = api.log().findLast(({ msg }) => msg === 'Payloads of workflows were read')
    expect(line).toMatchObject({ userId: ops.userId, payloads: 2, unread: 1 })
    expect(JSON.stringify(api.log())).not.toContain('0189-secret')
  })

  test('is closed to everybody else, whatever they send and whatever their role', async () => {
    for (const body of [{ payloads: [hidden(fresh)] }, { payloads: [] }, '{', { other: 1 }])
      expect(await reasonOf(await decode(body, { cookie: '' }))).toEqual([401, 'auth.signedOut'])
    for (const signedIn of others)
      for (const body of [{ payloads: [hidden(fresh)] }, { payloads: [hidden(lost)] }, '{'])
        expect(await reasonOf(await decode(body, { cookie: signedIn }))).toEqual([403, 'rights.missing'])
  })

  test('opens and closes with the flag, at the next request', async () => {
    const { staff } = await makeWorkspace(database.migrator)
    const late = { cookie: await api.cookieOf(staff.owner) }
    const flag = (isOps: boolean) => setOps(staff.owner, isOps)
    const status = async () => (await decode({ payloads: [open] }, late)).status
    expect(await status()).toBe(403)
    await flag(true)
    expect(await status()).toBe(200)
    await flag(false)
    expect(await status()).toBe(403)
  })

  test('cannot be asked by a page of another origin, our own app’s included', async () => {
    const refused: Record<string, string>[] = [
      { origin: foreign, 'sec-fetch-site': 'cross-site' },
      { origin: api.url, 'sec-fetch-site': 'same-origin' },
      { origin: 'null' },
    ]
    for (const headers of refused) {
      const answer = await decode({ payloads: [hidden(fresh)] }, headers)
      expect(await reasonOf(answer)).toEqual([403, 'request.origin'])
      expect(answer.headers.get('access-control-allow-origin')).toBeNull()
    }
    const noOrigin = await api.post(
      '/codec/decode',
      { payloads: [] },
      { cookie, 'sec-fetch-site': 'same-site' },
    )
    expect(noOrigin.status).toBe(403)
    expect((await api.post('/codec/decode', { payloads: [] }, { cookie })).status).toBe(200)
  })

  test('tells a browser beforehand that only the Temporal UI may ask', async () => {
    const ask = (origin: string) =>
      fetch(`${api.url}/codec/decode`, {
        method: 'OPTIONS',
        headers: {
          origin,
          'access-control-request-method': 'POST',
          'access-control-request-headers': 'content-type,x-namespace',
        },
      })
    const [ours, theirs] = [await ask(uiOrigin), await ask(foreign)]
    expect(ours.status).toBe(204)
    expect(ours.headers.get('access-control-allow-origin')).toBe(uiOrigin)
    expect(ours.headers.get('access-control-allow-headers')).toBe('content-type, x-namespace')
    expect(theirs.status).toBe(403)
    expect(theirs.headers.get('access-control-allow-origin')).toBeNull()
  })

  test('refuses what is no list of payloads, and what is too large', async () => {
    const wrong = [{}, { payloads: {} }, { payloads: ['a'] }, { payloads: [{ data: 'no base64!' }] }, [], '{']
    for (const body of wrong) expect((await decode(body)).status).toBe(400)
    expect((await decode('payloads', { 'content-type': 'text/plain' })).status).toBeGreaterThanOrEqual(400)
    expect(await reasonOf(await decode({ payloads: [{ data: 'A'.repeat(2_000_000) }] }))).toEqual([
      413,
      'input.tooLarge',
    ])
  })

  test('leaves what no key opens, or what was changed, as it is, and reads the rest', async () => {
    const whole = hidden(fresh)
    const changed = { ...whole, data: `${whole.data.slice(0, -8)}AAAAAAA=` }
    const answer = await decode({ payloads: [hidden(fresh), changed, hidden(lost)] })
    const { payloads } = (await answer.json()) as { payloads: { data: string }[] }
    expect(payloads[0]).toEqual(open)
    expect(payloads[1]).toEqual(changed)
    expect(payloads[2]?.data).not.toBe(open.data)
  })

  test('caps how often one person asks', async () => {
    const { staff } = await makeWorkspace(database.migrator)
    const eager = { cookie: await api.cookieOf(staff.owner) }
    const statuses = new Set<number>()
    for (let n = 0; n < 601; n++) statuses.add((await decode('{', eager)).status)
    expect([...statuses]).toEqual([403, 429])
  })
})

test('without the address of a Temporal UI no page may ask', async () => {
  const closed = await startApiForTest(database, { codecKeys, temporalUi: null })
  const answer = await closed.post('/codec/decode', { payloads: [] }, { cookie, ...fromUi })
  expect(await reasonOf(answer)).toEqual([403, 'request.origin'])
})

test('the API can neither give the flag nor make a user who has it', async () => {
  const asApp = (text: string) => database.app.$client.query(text)
  for (const text of [
    'update users set is_ops = true',
    `insert into users (id, name, email, is_ops) values (gen_random_uuid(), 'M', 'm@example.com', true)`,
  ])
    await expect(asApp(text)).rejects.toMatchObject({ code: '42501' })
})
