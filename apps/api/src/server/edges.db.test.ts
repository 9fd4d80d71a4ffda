import { makeWorkspace, testDatabase } from '@dossier/db/testing'
import { mkdir, mkdtemp, rm, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { request } from 'node:http'
import { errorOf } from '../testing/error-of.ts'
import { type Api, startApi, startApiForTest } from '../testing/start-api.ts'

const database = await testDatabase()
let api: Api
let webDist: string
let cookie: string

beforeAll(async () => {
  webDist = await mkdtemp(join(tmpdir(), 'dossier-web-'))
  await mkdir(join(webDist, 'assets'))
  await writeFile(join(webDist, 'index.html'), '<!doctype html><title>Dossier</title>')
  await writeFile(join(webDist, 'assets', 'app-1a2b.js'), 'export {}')
  await writeFile(join(webDist, '.env'), 'secret')
  api = await startApi(database, { webDist, metricsToken: 'sixteen characters' })
  const { staff } = await makeWorkspace(database.migrator)
  cookie = await api.cookieOf(staff.member)
})
afterAll(async () => {
  await api.stop()
  await rm(webDist, { recursive: true })
})

const get = (path: string, headers: Record<string, string> = {}) => fetch(`${api.url}${path}`, { headers })

describe('another site’s page', () => {
  test.each([
    ['/trpc/tags.list', { 'sec-fetch-site': 'cross-site' }],
    ['/trpc/tags.list', { 'sec-fetch-site': 'same-site' }],
    ['/trpc/tags.list', { origin: 'https://evil.example' }],
    ['/trpc/tags.list', { origin: 'null' }],
    ['/trpc/contacts.record', { origin: 'https://evil.example' }],
    ['/api/auth/sign-out', { origin: 'https://evil.example' }],
    ['/api/auth/sign-in/email', { 'sec-fetch-site': 'cross-site' }],
  ])('can send nothing to %s in a person’s name (%o)', async (path, headers) => {
    const answer = await api.post(path, {}, { cookie, ...headers })
    expect((await errorOf(answer)).data).toMatchObject({ httpStatus: 403, reason: 'request.origin' })
  })

  test('is told apart from our own', async () => {
    const own = { origin: api.url, 'sec-fetch-site': 'same-origin' }
    expect((await api.post('/trpc/tags.list', '', { cookie, ...own })).status).toBe(200)
    const behind = await startApiForTest(database, { publicUrl: 'https://crm.example.com', production: true })
    const { staff } = await makeWorkspace(database.migrator)
    const signedIn = { cookie: await behind.cookieOf(staff.member) }
    const statusFrom = async (origin: string) =>
      (await behind.post('/trpc/tags.list', '', { ...signedIn, origin })).status
    expect(await statusFrom('https://crm.example.com')).toBe(200)
    expect(await statusFrom(behind.url)).toBe(403)
  })
})

describe('pages and files', () => {
  test('the app’s page stands at every address that it routes itself, and is never kept', async () => {
    for (const path of ['/', '/contacts/01a205d1-126c-7eba-9f21-b53d14258ec8', '/sign-in?next=%2F']) {
      const answer = await get(path)
      expect([path, answer.status, answer.headers.get('cache-control')]).toEqual([path, 200, 'no-cache'])
      expect(await answer.text()).toContain('<title>Dossier</title>')
    }
  })

  test('hashed files are kept for ever', async () => {
    const answer = await get('/assets/app-1a2b.js')
    expect(answer.headers.get('cache-control')).toBe('public, max-age=31536000, immutable')
    expect(answer.headers.get('content-type')).toMatch(/javascript/)
  })

  test.each([
    '/assets/gone.js',
    '/api/nothing',
    '/trpc',
    '/dev/mail',
    '/api/auth/ok',
    '/.env',
    '/favicon.ico',
  ])('%s is not found, and no page', async (path) => {
    const answer = await get(path)
    expect((await errorOf(answer)).data).toMatchObject({ httpStatus: 404, reason: 'page.notFound' })
  })

  test('run scripts and styles of our own alone', async () => {
    for (const path of ['/', '/contacts', '/assets/app-1a2b.js', '/healthz']) {
      const { headers } = await get(path)
      const policy = headers.get('content-security-policy') ?? ''
      expect(policy).toMatch(/default-src 'self';script-src 'self';script-src-attr 'none';style-src 'self';/)
      expect(policy).toContain("frame-ancestors 'none'")
      expect(policy).not.toMatch(/unsafe-eval|script-src[^;]*unsafe-inline|\*/)
      expect(headers.get('x-content-type-options')).toBe('nosniff')
      expect(headers.get('x-request-id')).toMatch(/^[0-9a-f-]{36}$/)
    }
  })

  test('a folder is never left', async () => {
    for (const path of [
      '/..%2f..%2fetc%2fpasswd',
      '/%2e%2e/%2e%2e/etc/passwd',
      '/assets/..%2f.env',
      '/%00',
      '/%',
    ])
      expect(await (await get(path)).text()).not.toMatch(/root:|secret/)
  })
})

describe('operators', () => {
  test('see whether it lives and whether it can serve', async () => {
    expect((await get('/healthz')).status).toBe(200)
    expect((await get('/readyz')).status).toBe(200)
  })

  test('read figures with a token, or without one from the same machine', async () => {
    expect((await get('/metrics')).status).toBe(404)
    expect((await get('/metrics', { authorization: 'Bearer wrong' })).status).toBe(404)
    const figures = await (await get('/metrics', { authorization: 'Bearer sixteen characters' })).text()
    expect(figures).toMatch(/dossier_requests_total\{route="GET \/metrics",status="404"\} \d+/)
    expect(figures).toMatch(/dossier_live_streams 0/)
    const local = await startApiForTest(database)
    expect((await fetch(`${local.url}/metrics`)).status).toBe(200)
  })
})

test('the demo answers under names of this machine alone', async () => {
  const demo = await startApiForTest(database, { demo: true })
  const statusUnder = (host: string) =>
    new Promise((resolve, reject) => {
      request(`${demo.url}/healthz`, { headers: { host } }, ({ statusCode }) => resolve(statusCode))
        .on('error', reject)
        .end()
    })
  expect(await statusUnder('localhost:4000')).toBe(200)
  expect(await statusUnder('evil.example')).toBe(403)
})
