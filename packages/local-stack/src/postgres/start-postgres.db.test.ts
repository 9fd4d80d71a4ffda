import { access, chmod, readFile, stat, symlink, writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import pg from 'pg'
import { expect, onTestFinished, test } from 'vitest'
import { freePort } from '../network/free-port.ts'
import { processFacts } from '../process/process-facts.ts'
import { launch } from '../testing/launch.ts'
import { temporaryFolder } from '../testing/temporary-folder.ts'
import { until } from '../testing/until.ts'
import { removePostgresData } from './remove-postgres-data.ts'
import { startPostgres } from './start-postgres.ts'

async function start(dataDir: string, port?: number) {
  const postgres = await startPostgres({ dataDir, durable: false, ...(port !== undefined && { port }) })
  onTestFinished(() => postgres.stop())
  return postgres
}

async function query(url: string, sql: string): Promise<unknown[]> {
  const client = new pg.Client({ connectionString: url })
  await client.connect()
  try {
    const { rows } = await client.query<Record<string, unknown>>({ text: sql })
    return rows
  } finally {
    await client.end()
  }
}

test('a kill -9 of the launcher leaves no server, and the next start finds the data', async () => {
  const dataDir = await temporaryFolder()
  const { said, killHard } = await launch('postgres-launcher.ts', [dataDir])
  expect(said['fresh']).toBe(true)
  await query(String(said['adminUrl']), "CREATE TABLE kept AS SELECT 'still here' AS word")

  await killHard()
  await until(async () => !(await processFacts(Number(said['pid']))), 'the server has ended')

  const postgres = await start(dataDir)
  expect(postgres.fresh).toBe(false)
  expect(await query(postgres.adminUrl, 'SELECT word FROM kept')).toEqual([{ word: 'still here' }])
})

test('a kill -9 of the server itself is noticed, and the next start works', async () => {
  const dataDir = await temporaryFolder()
  const first = await start(dataDir)
  process.kill(first.pid, 'SIGKILL')
  expect(await first.exited).toBe(137)
  const second = await start(dataDir)
  expect(await query(second.adminUrl, 'SELECT 1 AS one')).toEqual([{ one: 1 }])
})

test('the number of a dead server, taken by another process, does not block the next start', async () => {
  const dataDir = await temporaryFolder()
  const first = await start(dataDir)
  await first.stop()
  const cluster = join(dataDir, 'postgres', 'cluster')
  await writeFile(join(cluster, 'postmaster.pid'), `${process.pid}\n${cluster}\n`)
  const second = await start(dataDir)
  expect(second.fresh).toBe(false)
})

test('a second launcher of the same folder is told who uses it', async () => {
  const dataDir = await temporaryFolder()
  await start(dataDir)
  await expect(start(dataDir)).rejects.toThrow(`is in use by process ${process.pid}`)
  await expect(removePostgresData(dataDir)).rejects.toThrow('stop that one first')
})

test('the server answers on loopback only, to its password only, with the promised locale', async () => {
  const dataDir = await temporaryFolder()
  const { adminUrl } = await start(dataDir)
  const rows = await query(
    adminUrl,
    `SELECT current_setting('listen_addresses') AS addresses, datlocprovider AS provider, datlocale AS locale,
            (SELECT rolpassword LIKE 'SCRAM-SHA-256$%' FROM pg_authid WHERE rolname = current_user) AS scram
       FROM pg_database WHERE datname = 'template1'`,
  )
  expect(rows).toEqual([{ addresses: '127.0.0.1', provider: 'b', locale: 'C.UTF-8', scram: true }])
  await expect(query(adminUrl.replace(/:[^:@]+@/, ':wrong@'), 'SELECT 1')).rejects.toThrow('password')
  expect((await stat(join(dataDir, 'postgres.json'))).mode & 0o777).toBe(0o600)
})

test('the extensions that the schema needs are there', async () => {
  const { adminUrl } = await start(await temporaryFolder())
  for (const name of ['pg_trgm', 'citext', 'unaccent', 'btree_gist', 'pgcrypto', 'pg_stat_statements']) {
    await query(adminUrl, `CREATE EXTENSION ${name}`)
  }
  const sorted = await query(
    adminUrl,
    `SELECT string_agg(name, '' ORDER BY name COLLATE "und-x-icu") AS names FROM unnest('{z,ä,a}'::text[]) AS name`,
  )
  expect(sorted).toEqual([{ names: 'aäz' }])
})

test('a taken port is named', async () => {
  const first = await start(await temporaryFolder())
  await expect(start(await temporaryFolder(), first.port)).rejects.toThrow(`port ${first.port} is taken`)
})

test('an asked port is used again after a stop', async () => {
  const dataDir = await temporaryFolder()
  const port = await freePort()
  await (await start(dataDir, port)).stop()
  expect((await start(dataDir, port)).port).toBe(port)
})

test('removing the database leaves what a link in its place points to', async () => {
  const dataDir = await temporaryFolder()
  const elsewhere = await temporaryFolder()
  await writeFile(join(elsewhere, 'letter'), 'mine')
  const note = JSON.stringify({ folder: 'postgres', password: 'x' })
  await writeFile(join(dataDir, 'postgres.json'), note)
  await symlink(elsewhere, join(dataDir, 'postgres'))
  await removePostgresData(dataDir)
  expect(await readFile(join(elsewhere, 'letter'), 'utf8')).toBe('mine')
  await expect(access(join(dataDir, 'postgres'))).rejects.toThrow('ENOENT')
})

test.runIf(process.getuid?.() === 0)(
  'under a closed parent the files are elsewhere, and are removed',
  async () => {
    const closed = await temporaryFolder()
    await chmod(closed, 0o700)
    const dataDir = join(closed, 'data')
    const postgres = await start(dataDir)
    const note: { folder: string } = JSON.parse(await readFile(join(dataDir, 'postgres.json'), 'utf8'))
    const [row] = await query(postgres.adminUrl, "SELECT current_setting('data_directory') AS place")
    expect(row).toEqual({ place: join(note.folder, 'cluster') })
    expect(note.folder.startsWith('/var/lib/dossier/')).toBe(true)
    await postgres.stop()
    await removePostgresData(dataDir)
    await expect(access(note.folder)).rejects.toThrow('ENOENT')
  },
)

test('a note that points outside is refused', async () => {
  const dataDir = await temporaryFolder()
  await writeFile(join(dataDir, 'postgres.json'), JSON.stringify({ folder: '/etc', password: 'x' }))
  await expect(removePostgresData(dataDir)).rejects.toThrow('moved, copied or changed')
})
