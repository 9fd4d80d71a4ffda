import { freePort } from '@dossier/local-stack'
import { type ChildProcess, spawn, spawnSync } from 'node:child_process'
import { once } from 'node:events'
import { join } from 'node:path'
import { createInterface } from 'node:readline'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { until } from './testing/until.ts'
import { chmod, lstat, mkdir, mkdtemp, readdir, rm, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'

let dataDir = ''
const launchers: ChildProcess[] = []

beforeAll(async () => {
  dataDir = join(await mkdtemp(join(tmpdir(), 'dossier-start-')), 'data')
  await chmod(join(dataDir, '..'), 0o755)
  // Any page will do: what it shows is for the journeys.
  await mkdir(webDist())
  await writeFile(join(webDist(), 'index.html'), '<!doctype html><title>Dossier</title>')
})
afterAll(async () => {
  for (const launcher of launchers) if (launcher.exitCode === null) launcher.kill('SIGKILL')
  await rm(join(dataDir, '..'), { recursive: true, force: true })
})

const webDist = () => join(dataDir, '..', 'web')
const main = join(import.meta.dirname, 'main.ts')

/** Nothing of the environment that the tests themselves run in. */
const environment = (more: NodeJS.ProcessEnv) => {
  const { PATH, HOME, XDG_CACHE_HOME } = process.env
  const own = { DOSSIER_DATA_DIR: dataDir, DOSSIER_SEED_CONTACTS: '50', DOSSIER_WEB_DIST: webDist() }
  return { PATH, HOME, XDG_CACHE_HOME, ...own, ...more }
}

const cli = (args: string[], more: NodeJS.ProcessEnv = {}) =>
  spawnSync(process.execPath, [main, ...args], { env: environment(more), encoding: 'utf8' })

/** Starts the demo in a process group of its own, as a terminal does. */
const launch = async (more: NodeJS.ProcessEnv = {}) => {
  const port = await freePort()
  const env = environment({ PORT: String(port), ...more })
  const child = spawn(process.execPath, [main, 'start'], {
    env,
    detached: true,
    stdio: ['ignore', 'pipe', 'inherit'],
  })
  launchers.push(child)
  const said: string[] = []
  const lines = createInterface(child.stdout)
  lines.on('line', (line) => said.push(line))
  const exited = once(child, 'exit')
  const says = async (words: string) => {
    while (!said.some((line) => line.includes(words)))
      await Promise.race([once(lines, 'line'), endedSaying(said, exited)])
  }
  return { pid: child.pid ?? 0, url: `http://127.0.0.1:${port}`, said, says, exited }
}

/** What in a folder others may read or enter; the database's own folder is its account's. */
const openToOthers = async (folder: string): Promise<string[]> => {
  const names = (await readdir(folder)).filter((name) => name !== 'postgres')
  const found = await Promise.all(
    names.map(async (name) => {
      const path = join(folder, name)
      const { mode } = await lstat(path)
      const own = (mode & 0o077) === 0 ? [] : [`${path} ${(mode & 0o777).toString(8)}`]
      return [...own, ...((await lstat(path)).isDirectory() ? await openToOthers(path) : [])]
    }),
  )
  return found.flat()
}

const endedSaying = async (said: string[], exited: Promise<unknown>): Promise<never> => {
  await exited
  throw new Error(`It ended: ${said.join('\n')}`)
}

type Tree = { pid: number; parent: number }

/** Every process that came from that one, the dead left out. */
const offspring = (pid: number): number[] => {
  const { stdout } = spawnSync('ps', ['-A', '-o', 'pid=,ppid=,stat='], { encoding: 'utf8' })
  const tree = stdout
    .trim()
    .split('\n')
    .map((line) => line.trim().split(/\s+/))
    .filter(([, , state]) => !state?.startsWith('Z'))
    .map(([pid, parent]): Tree => ({ pid: Number(pid), parent: Number(parent) }))
  const below = (root: number): number[] =>
    tree.filter(({ parent }) => parent === root).flatMap((child) => [child.pid, ...below(child.pid)])
  return below(pid)
}
const isAlive = (pid: number) => {
  const { stdout } = spawnSync('ps', ['-o', 'stat=', '-p', String(pid)], { encoding: 'utf8' })
  return stdout.trim() !== '' && !stdout.trim().startsWith('Z')
}

const call = async (url: string, path: string, body: object, cookie = '') => {
  const headers = { 'content-type': 'application/json', origin: url, cookie }
  return fetch(`${url}${path}`, { method: 'POST', headers, body: JSON.stringify(body) })
}
const signIn = async (url: string) => {
  const answer = await call(url, '/api/demo/sign-in', { email: 'owner@harbour.example' })
  return answer.headers
    .getSetCookie()
    .map((cookie) => cookie.split(';')[0])
    .join('; ')
}
const contactId = '0199f000-0000-7000-8000-00000000beef'

test('start: ready without Temporal, ended by Ctrl-C, kept for the next start, nothing left by a kill -9', async () => {
  const first = await launch({ TEMPORAL_ADDRESS: `127.0.0.1:${await freePort()}` })
  await first.says('What runs where')
  expect((await fetch(`${first.url}/readyz`)).status).toBe(200)
  const made = await call(
    first.url,
    '/trpc/contacts.create',
    { contactId, firstName: 'Kept', lastName: 'Overnight' },
    await signIn(first.url),
  )
  expect(made.status).toBe(200)

  const second = cli(['start'], { PORT: String(await freePort()) })
  expect(second.status).toBe(1)
  expect(second.stdout).toContain(`in use by process ${first.pid}`)

  const begin = performance.now()
  const children = offspring(first.pid)
  expect(children.length).toBeGreaterThan(2)
  process.kill(-first.pid, 'SIGINT')
  expect(await first.exited).toEqual([0, null])
  expect(performance.now() - begin).toBeLessThan(5_000)
  expect(children.filter(isAlive)).toEqual([])

  const again = await launch()
  await again.says('Dossier answers')
  const record = await call(again.url, '/trpc/contacts.record', { contactId }, await signIn(again.url))
  expect(await record.text()).toContain('Overnight')
  await again.says('readonly@northside.example')
  const password = (lines: string[]) => /password (\S+)/.exec(lines.join('\n'))?.[1]
  expect(password(again.said)).toBe(password(first.said))
  expect(again.said.join('\n')).toMatch(/Temporal +http:\/\/127/)

  expect(await openToOthers(dataDir)).toEqual([])

  const all = offspring(again.pid)
  process.kill(again.pid, 'SIGKILL')
  await again.exited
  await until(() => all.every((pid) => !isAlive(pid)))
})

test('an unknown command is answered in one sentence', () => {
  const { status, stdout } = cli(['launch'])
  expect(status).toBe(1)
  expect(stdout).toBe('There is no command "launch": use start, dev, seed, create-owner or set-ops.\n')
})
