import { errorWords } from '@dossier/contracts/errors'
import { testDatabase } from '@dossier/db/testing'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import type { WireError } from './failures/error-view.ts'
import { errorOf } from './testing/error-of.ts'
import { exampleOf } from './testing/example-inputs.ts'
import { type Leaf, leavesOf, withLeaf } from './testing/leaves.ts'
import { makeWorld, type World } from './testing/make-world.ts'
import { procedures } from './testing/router-inputs.ts'
import { type Api, startApi } from './testing/start-api.ts'

const database = await testDatabase()
let api: Api
let world: World
let cookie: string

beforeAll(async () => {
  api = await startApi(database)
  world = await makeWorld(database, api)
  cookie = await api.cookieOf(world.workspace.staff.owner)
})
afterAll(() => api.stop())

const withInput = procedures.filter(({ path }) => {
  const nothing: World = { newId: () => '' } as World
  return exampleOf(path, nothing) !== undefined
})

const send = (path: string, body: string, headers: Record<string, string> = {}): Promise<Response> =>
  fetch(`${api.url}/trpc/${path}`, {
    method: 'POST',
    headers: { 'content-type': 'application/json', cookie, ...headers },
    body,
  })

const keys = ['code', 'conflict', 'fields', 'httpStatus', 'reason', 'requestId']

/** What an answer is short of a refusal in plain words; nothing where it is one. */
const flaws = async (answer: Response, what: string): Promise<string[]> => {
  const found = (flaw: string, is: boolean) => (is ? [`${what}: ${flaw} (${answer.status})`] : [])
  if (answer.status < 400 || answer.status >= 500) return found('no refusal', true)
  const { message, data } = await errorOf(answer)
  return [
    ...found('no plain words', !Object.values<string>(errorWords).includes(message)),
    ...found('another request', data.requestId !== answer.headers.get('x-request-id')),
    ...found(
      'more than an error',
      Object.keys(data).some((key) => !keys.includes(key)),
    ),
  ]
}

/** Instants and places of pages: what a calendar or a database cannot read, each written as ours are. */
const badInstants = [
  '0000-01-01T00:00:00Z',
  '0001-01-01T00:00:00.000Z',
  '9999-12-31T23:59:59.999Z',
  '-000001-01-01T00:00:00Z',
  '+275760-09-13T00:00:00.000Z',
  '2024-02-30T00:00:00Z',
  '2024-01-01T25:00:00Z',
  'infinity',
]
const someId = '01a205d1-126c-7eba-9f21-b53d14258ec8'
const listCursor = (place: unknown) => Buffer.from(JSON.stringify(place)).toString('base64url')
const badCursors = [
  `999999999999999_${someId}`,
  `253402300800000_${someId}`,
  `-62167219200001_${someId}`,
  `1e5_${someId}`,
  '1700000000000_x',
  listCursor([0, 'x', 'y']),
  listCursor([99, 'x', someId]),
  listCursor([0, 'a\0b', someId]),
  listCursor({}),
  '%',
]
const isInstant = ({ value }: Leaf) => typeof value === 'string' && /^\d{4}-\d\d-\d\dT/.test(value)
const isCursor = ({ path }: Leaf) => path.at(-1) === 'cursor'

const hostile: [string, (leaf: Leaf) => unknown][] = [
  ['a NUL', () => 'a\0b'],
  ['a lone surrogate', () => 'a\ud800b'],
  ['a number', () => 12],
  ['an object', () => ({ a: 1 })],
  ['a truth value for text', ({ value }) => (typeof value === 'boolean' ? 'yes' : true)],
  ['a very long text', () => 'x'.repeat(200_000)],
  ['ten thousand entries', () => Array.from({ length: 10_000 }, (_, index) => `tag ${index}`)],
]

describe.each(withInput)('$path', ({ path }) => {
  test('refuses hostile values wherever one can be', async () => {
    const input = exampleOf(path, world)
    const found = []
    for (const leaf of leavesOf(input))
      for (const [what, make] of hostile) {
        const value = make(leaf)
        if (typeof value === typeof leaf.value && typeof value !== 'string') continue
        const answer = await send(path, JSON.stringify(withLeaf(input, leaf.path, value)))
        found.push(...(await flaws(answer, `${what} in ${leaf.path.join('.')}`)))
      }
    expect(found).toEqual([])
  })

  test('refuses instants and cursors that nobody could mean', async () => {
    const input = exampleOf(path, world)
    const found = []
    for (const leaf of leavesOf(input))
      for (const value of isInstant(leaf) ? badInstants : isCursor(leaf) ? badCursors : []) {
        const answer = await send(path, JSON.stringify(withLeaf(input, leaf.path, value)))
        found.push(...(await flaws(answer, `${value} in ${leaf.path.join('.')}`)))
      }
    expect(found).toEqual([])
  })

  test.each([
    ['nothing', ''],
    ['no JSON', 'contactId=1'],
    ['half a document', '{"contactId":'],
    ['null', 'null'],
    ['a list', '[]'],
    ['a text', '"text"'],
    ['an empty text', '""'],
    ['deep nesting', `${'['.repeat(50_000)}${']'.repeat(50_000)}`],
  ])('refuses %s', async (what, body) => {
    expect(await flaws(await send(path, body), what)).toEqual([])
  })

  test.each([
    ['__proto__', { toString: 1 }],
    ['constructor', { prototype: { polluted: true } }],
  ])('refuses a poisoned %s', async (key, value) => {
    const input = JSON.stringify(exampleOf(path, world)).replace(
      '{',
      `{${JSON.stringify(key)}:${JSON.stringify(value)},`,
    )
    expect(await flaws(await send(path, input), key)).toEqual([])
    expect(Reflect.get({}, 'polluted')).toBeUndefined()
  })

  test('refuses another content type', async () => {
    const body = JSON.stringify(exampleOf(path, world))
    for (const type of [
      'text/plain',
      'application/x-www-form-urlencoded',
      'multipart/form-data; boundary=x',
      'application/octet-stream',
      'x',
    ])
      expect((await errorOf(await send(path, body, { 'content-type': type }))).data.httpStatus).toBe(415)
  })

  test('refuses a body that is too large, and says so', async () => {
    const answer = await send(path, JSON.stringify({ contactId: 'x'.repeat(1_100_000) }))
    expect((await errorOf(answer)).data).toMatchObject({
      httpStatus: 413,
      reason: 'input.tooLarge',
    })
  })

  test('answers no other method, so that no input stands in an address', async () => {
    const input = encodeURIComponent(JSON.stringify(exampleOf(path, world)))
    const answer = await fetch(`${api.url}/trpc/${path}?input=${input}`, { headers: { cookie } })
    expect((await errorOf(answer)).data).toMatchObject({ httpStatus: 404, reason: 'page.notFound' })
  })
})

test('a value that only the database refuses is a wrong value, and stands in the log', async () => {
  const cursor = listCursor([0, 'yesterdayish', someId])
  const answer = await send('contacts.list', JSON.stringify({ sort: 'createdAt', cursor }))
  const { data } = await errorOf(answer)
  expect(data).toMatchObject({ httpStatus: 400, code: 'invalid', reason: 'input.invalid' })
  const line = api.log().find(({ requestId }) => requestId === data.requestId)
  expect(line).toMatchObject({ msg: 'A value was refused by the database alone' })
  expect(JSON.stringify(line)).not.toMatch(/yesterdayish/)
})

test('a wrong value is named by its field', async () => {
  const answer = await send(
    'emails.add',
    JSON.stringify({ ...Object(exampleOf('emails.add', world)), address: 'x@' }),
  )
  expect((await errorOf(answer)).data).toMatchObject({
    code: 'invalid',
    reason: 'email.invalid',
    fields: [{ field: 'address', reason: 'email.invalid' }],
  })
})

test.each([
  ['an unknown procedure', 'contacts.explode', '{}'],
  ['a procedure of the prototype', '__proto__.list', '{}'],
  ['more calls than any screen makes', `${Array(21).fill('tags.list').join(',')}?batch=1`, '{}'],
  ['a batch that is no object', 'tags.list,staff.list?batch=1', '[]x'],
  ['reads and writes in one batch', 'contacts.count,notes.delete?batch=1', '{}'],
  ['unreadable connection parameters', 'tags.list?connectionParams=%7B', ''],
])('%s is refused', async (what, path, body) => {
  const answer = await send(path, body)
  // An error alone or one for each call of the batch.
  const errors = [(await answer.json()) as { error: WireError }].flat()
  for (const { error } of errors) {
    expect([what, error.data.httpStatus >= 400 && error.data.httpStatus < 500]).toEqual([what, true])
    expect(error.data.requestId).toBe(answer.headers.get('x-request-id'))
  }
})
