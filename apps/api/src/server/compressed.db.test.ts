import { testDatabase } from '@dossier/db/testing'
import { mkdir, mkdtemp, rm, writeFile } from 'node:fs/promises'
import { get, type IncomingHttpHeaders } from 'node:http'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { buffer } from 'node:stream/consumers'
import { brotliCompressSync, brotliDecompressSync, gunzipSync, gzipSync } from 'node:zlib'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { makeWorld, type World } from '../testing/make-world.ts'
import { type Api, startApi } from '../testing/start-api.ts'

const database = await testDatabase()
const script = `export const words = '${'again '.repeat(2_000)}'`
const page = `<!doctype html><title>Dossier</title>${'<p></p>'.repeat(500)}`
let webDist: string
let api: Api
let world: World
let cookie: string

beforeAll(async () => {
  webDist = await mkdtemp(join(tmpdir(), 'dossier-web-'))
  await mkdir(join(webDist, 'assets'))
  for (const [name, text] of [
    ['assets/app-1a2b.js', script],
    ['index.html', page],
  ] as const) {
    await writeFile(join(webDist, name), text)
    await writeFile(join(webDist, `${name}.br`), brotliCompressSync(text))
    await writeFile(join(webDist, `${name}.gz`), gzipSync(text))
  }
  api = await startApi(database, { webDist })
  world = await makeWorld(database, api)
  cookie = await api.cookieOf(world.workspace.staff.member)
})
afterAll(async () => {
  await api.stop()
  await rm(webDist, { recursive: true })
})

/** What travels, as it travels. */
const received = (path: string, encoding: string): Promise<{ headers: IncomingHttpHeaders; bytes: Buffer }> =>
  new Promise((resolve, reject) => {
    get(`${api.url}${path}`, { headers: { 'accept-encoding': encoding } }, (answer) => {
      buffer(answer).then((bytes) => resolve({ headers: answer.headers, bytes }), reject)
    }).on('error', reject)
  })

describe('files of the web app travel', () => {
  test.each<[string, string, (bytes: Buffer) => Buffer]>([
    ['br, gzip', 'br', brotliDecompressSync],
    ['gzip', 'gzip', gunzipSync],
  ])('compressed for a browser that takes %s', async (accepted, encoding, open) => {
    for (const [path, text, type] of [
      ['/assets/app-1a2b.js', script, 'javascript'],
      ['/contacts/anything', page, 'text/html'],
    ] as const) {
      const { headers, bytes } = await received(path, accepted)
      expect([path, headers['content-encoding'], headers.vary]).toEqual([path, encoding, 'accept-encoding'])
      expect(headers['content-type']).toContain(type)
      expect(open(bytes).toString()).toBe(text)
    }
  })

  test('as they are for one that takes neither', async () => {
    const { headers, bytes } = await received('/assets/app-1a2b.js', 'identity')
    expect(headers['content-encoding']).toBeUndefined()
    expect(bytes.toString()).toBe(script)
  })

  test('under their own names alone', async () => {
    expect((await fetch(`${api.url}/assets/app-1a2b.js.br`)).status).toBe(404)
  })
})

describe('answers of the API travel', () => {
  const ask = (path: string, input: unknown, encoding = 'gzip') =>
    api.post(path, input, { cookie, 'accept-encoding': encoding })

  test.each(['gzip', 'br'])('by %s where they are large, and say the same', async (encoding) => {
    const input = { contactId: world.contactId }
    for (const [path, body] of [
      ['/trpc/contacts.record', input],
      ['/trpc/timeline.list', input],
      ['/trpc/contacts.record,tags.list?batch=1', { 0: input }],
    ] as const) {
      const [plain, packed] = [await ask(path, body, 'identity'), await ask(path, body, encoding)]
      expect([path, packed.headers.get('content-encoding')]).toEqual([path, encoding])
      expect(packed.headers.get('vary')).toContain('accept-encoding')
      expect(packed.headers.get('cache-control')).toBe('no-store')
      expect(plain.headers.get('content-encoding')).toBeNull()
      expect(await packed.json()).toEqual(await plain.json())
    }
  })

  test('as they are where they are small', async () => {
    const answer = await ask('/trpc/tags.list', '')
    expect(answer.headers.get('content-encoding')).toBeNull()
  })

  test('one way: a body that was sent compressed is not unpacked', async () => {
    for (const path of ['/trpc/contacts.record', '/trpc/timeline.list']) {
      const answer = await fetch(`${api.url}${path}`, {
        method: 'POST',
        headers: { cookie, 'content-type': 'application/json', 'content-encoding': 'gzip' },
        body: gzipSync(JSON.stringify({ contactId: world.contactId })),
      })
      expect([path, answer.status]).toEqual([path, 400])
    }
  })

  test('as they come in the live stream', async () => {
    const live = await fetch(`${api.url}/live?after=`, { headers: { cookie, 'accept-encoding': 'gzip, br' } })
    expect(live.headers.get('content-encoding')).toBeNull()
    await live.body?.cancel()
  })
})
