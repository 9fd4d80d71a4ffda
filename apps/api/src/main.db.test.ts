import { testDatabase } from '@dossier/db/testing'
import { freePort, spawnLifetimeBound } from '@dossier/local-stack'
import { spawn } from 'node:child_process'
import { once } from 'node:events'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { text } from 'node:stream/consumers'
import { fileURLToPath } from 'node:url'
import { expect, onTestFinished, test } from 'vitest'
import { startApiForTest } from './testing/start-api.ts'

const database = await testDatabase()
const main = fileURLToPath(new URL('./main.ts', import.meta.url))
const settings = {
  DATABASE_URL: database.url('app'),
  DOSSIER_SECRET: 's'.repeat(32),
  NODE_COMPILE_CACHE: join(tmpdir(), 'dossier-compile-cache'),
}

const start = async (more: Record<string, string> = {}) => {
  const port = await freePort()
  const answering = Promise.withResolvers<void>()
  const api = await spawnLifetimeBound({
    name: 'The API',
    command: process.execPath,
    args: [main],
    kind: 'node',
    env: { ...settings, PORT: String(port), DOSSIER_LIFETIME_BOUND: '1', ...more },
    onLine: (line) => line.includes('Answering') && answering.resolve(),
  })
  onTestFinished(() => api.stop(1_000))
  await Promise.race([answering.promise, api.exited])
  return { api, url: `http://127.0.0.1:${port}` }
}

test('the process answers, and ends when its launcher does', async () => {
  const { api, url } = await start()
  expect(await (await fetch(`${url}/readyz`)).json()).toEqual({ status: 'ready' })
  // Closing our end of the pipe is all that a killed launcher does.
  await api.stop(5_000)
  expect(await api.exited).toBe(0)
})

test('the process ends on a signal', async () => {
  const { api, url } = await start({ DOSSIER_LIFETIME_BOUND: '' })
  expect((await fetch(`${url}/healthz`)).status).toBe(200)
  process.kill(api.pid, 'SIGTERM')
  expect(await api.exited).toBe(0)
})

test('a refused start says why in one sentence and ends with 1', async () => {
  const child = spawn(process.execPath, [main], { env: { ...settings, DOSSIER_DEMO: '1' } })
  const [said, [code]] = await Promise.all([text(child.stderr), once(child, 'exit')])
  expect(said).toBe(
    'DOSSIER_DEMO=1 is refused together with DATABASE_URL: the demo signs in without a password.\n',
  )
  expect(code).toBe(1)
})

test('a login that sees every tenant is refused in one sentence', async () => {
  const env = { ...settings, DATABASE_URL: database.url('migrator'), PORT: String(await freePort()) }
  const child = spawn(process.execPath, [main], { env })
  const [said, [code]] = await Promise.all([text(child.stderr), once(child, 'exit')])
  expect(said).toMatch(/^DATABASE_URL logs in as "migrator", which owns tables[^\n]+\n$/)
  expect(code).toBe(1)
})

test('nothing but health is served before the login is known to be bound', async () => {
  const api = await startApiForTest(database, { isUnchecked: true })
  const statusOf = async (path: string) => (await fetch(`${api.url}${path}`)).status
  expect(await Promise.all(['/healthz', '/readyz', '/live', '/'].map(statusOf))).toEqual([200, 503, 503, 503])
  expect((await api.post('/trpc/contacts.record', {})).status).toBe(503)
  expect((await api.post('/trpc/signIn.options', '')).status).toBe(503)
  api.parts.login.isBound = true
  expect(await statusOf('/readyz')).toBe(200)
})

test('a taken port ends it', async () => {
  const { url } = await start()
  const second = spawn(process.execPath, [main], { env: { ...settings, PORT: new URL(url).port } })
  onTestFinished(() => void second.kill())
  const [said, [code]] = await Promise.all([text(second.stdout), once(second, 'exit')])
  expect(said).toMatch(/cannot be used/)
  expect(code).toBe(1)
})
