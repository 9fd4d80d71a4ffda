import { testDatabase } from '@dossier/db/testing'
import { uuidv7 } from 'uuidv7'
import { afterAll, beforeAll, expect, test } from 'vitest'
import type { WireError } from './failures/error-view.ts'
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

type Answer = { result?: { data: unknown }; error?: WireError }
type Headers = Record<string, string>

const plain = ({ result, error }: Answer) =>
  result ? { result } : { error: { ...error, data: { ...error?.data, requestId: '' } } }

const viaProcedure = async (from: Api, input: string, headers: Headers): Promise<Response> =>
  from.post('/trpc/contacts.record,tags.list?batch=1', `{"0":${input}}`, headers)

/** Fastify says the character set of JSON, which has but one. */
const headerOf = (answer: Response, name: string) => answer.headers.get(name)?.replace('; charset=utf-8', '')

test.each<[string, () => [string, Headers]]>([
  ['a contact', () => [JSON.stringify({ contactId: world.contactId }), { cookie }]],
  ['an unknown contact', () => [JSON.stringify({ contactId: uuidv7() }), { cookie }]],
  ['no id', () => ['{"contactId":"amara"}', { cookie }]],
  ['no input', () => ['null', { cookie }]],
  ['a list', () => ['[]', { cookie }]],
  ['nobody signed in', () => [JSON.stringify({ contactId: world.contactId }), {}]],
  ['nobody signed in and no id', () => ['{}', {}]],
  ['a forged session', () => ['{}', { cookie: 'dossier.session_token=a.b' }]],
])('the record’s own route answers %s as the procedure does', async (_, ask) => {
  const [input, headers] = ask()
  const bare = await api.post('/trpc/contacts.record', input, headers)
  const procedure = await viaProcedure(api, input, headers)
  // Both answers come from us; what is compared is whether they are the same.
  const [ours] = (await procedure.json()) as [Answer]
  const own = (await bare.json()) as Answer
  expect(plain(own)).toEqual(plain(ours))
  expect(bare.headers.get('x-request-id')).toMatch(/^[0-9a-f-]{36}$/)
  expect(own.error?.data.requestId ?? bare.headers.get('x-request-id')).toBe(bare.headers.get('x-request-id'))
  for (const name of ['content-type', 'cache-control', 'x-content-type-options', 'content-security-policy'])
    expect([name, headerOf(bare, name)]).toEqual([name, headerOf(procedure, name)])
})

test('the record’s own route answers too many calls as the procedure does', async () => {
  const strict = await startApiForTest(database, { callsPerMinute: 2 })
  const input = JSON.stringify({ contactId: world.contactId })
  for (let i = 0; i < 2; i += 1)
    expect((await strict.post('/trpc/contacts.record', input, { cookie })).status).toBe(200)
  const bare = (await (await strict.post('/trpc/contacts.record', input, { cookie })).json()) as Answer
  const [ours] = (await (await viaProcedure(strict, input, { cookie })).json()) as [Answer]
  expect(bare.error?.data).toMatchObject({ httpStatus: 429, code: 'too_many', reason: 'request.tooMany' })
  expect(plain(bare)).toEqual(plain(ours))
})

test('a record is opened by one statement for the session and one for the record', async () => {
  const statements: string[] = []
  const pools = [api.parts.db.$client, api.parts.reads.$client]
  const counted = new Set<unknown>()
  const count = (client: { query: (...args: never[]) => unknown }) => {
    if (counted.has(client)) return
    counted.add(client)
    const original = client.query
    client.query = (...args) => {
      const [first]: unknown[] = args
      statements.push(typeof first === 'string' ? first : String(Reflect.get(Object(first), 'text')))
      return original.apply(client, args)
    }
  }
  for (const pool of pools) pool.on('acquire', count)
  await api.post('/trpc/contacts.record', { contactId: world.contactId }, { cookie })
  for (const pool of pools) pool.off('acquire', count)
  const own = statements.filter((text) => !/^(begin|commit|select set_config)/.test(text))
  expect(own).toHaveLength(2)
})
