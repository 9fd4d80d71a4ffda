import { randomBytes } from 'node:crypto'
import { mkdtemp, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import {
  type MailSink,
  type Postgres,
  type Proxy,
  removePostgresData,
  removeTemporalData,
  startMailSink,
  startPostgres,
  startProxy,
  startTemporal,
  type Temporal,
} from '@dossier/local-stack'
import { Client } from 'pg'
import { databaseOf } from './database-of.ts'
import { runProgram } from './run-program.ts'

/** A server that a fault may hit, behind a line that it may cut. */
export type Struck = {
  /** What the product's processes talk through. */
  line: Proxy
  /** SIGKILL, and nothing there until `start`. */
  kill(): Promise<void>
  start(): Promise<void>
  /** SIGSTOP and SIGCONT: connections stay open and nobody answers. */
  standStill(): void
  goOn(): void
}

/** The real servers of one run of faults, shared by its faults; each has a database and a namespace of its own. */
export type Stack = {
  postgres: Struck & { adminUrl: string }
  temporal: Struck & { address: string }
  mail: Pick<MailSink, 'smtpUrl'>
  /** Of the roles `app` and `relay`. */
  password: string
  /** The demo, untouched: what every fault's database is a copy of. */
  template: string
  stop(): Promise<void>
}

const template = 'dossier'
/** Enough for a workspace with people and a list. */
const CONTACTS = 20

export const openStack = async (say: (line: string) => void): Promise<Stack> => {
  const dataDir = await mkdtemp(join(tmpdir(), 'dossier-faults-'))
  const ends: (() => Promise<unknown>)[] = [
    async () => {
      await removePostgresData(dataDir)
      await removeTemporalData(dataDir)
      await rm(dataDir, { recursive: true, force: true })
    },
  ]
  const stop = async () => {
    for (const end of ends.toReversed()) await end()
  }
  try {
    say('Making the data …')
    await seed(dataDir)
    const postgres = await strikePostgres(dataDir, ends)
    const password = randomBytes(18).toString('base64url')
    await prepareTemplate(postgres.adminUrl, password)
    say('Starting the Temporal server …')
    const temporal = await strikeTemporal(dataDir, say, ends)
    const mail = await startMailSink()
    ends.push(() => mail.stop())
    return { postgres, temporal, mail, password, template, stop }
  } catch (error) {
    await stop()
    throw error
  }
}

const seed = async (dataDir: string): Promise<void> => {
  const seeding = await runProgram({
    name: 'Seeding',
    entry: 'apps/cli/src/main.ts',
    args: ['seed', '--contacts', String(CONTACTS)],
    env: { DOSSIER_DATA_DIR: dataDir },
  })
  const code = await seeding.ended
  if (code !== 0) throw new Error(`Seeding ended with ${code}:\n${seeding.lines.slice(-20).join('\n')}`)
}

/** The demo's own deleted contacts, tasks and mails would come due in the middle of a fault, or be waited for. */
const prepareTemplate = async (adminUrl: string, password: string): Promise<void> => {
  const client = new Client({ connectionString: databaseOf(adminUrl, template) })
  await client.connect()
  try {
    for (const role of ['app', 'relay']) await client.query(`alter role ${role} password '${password}'`)
    await client.query(
      'delete from records where id in (select id from contacts where deleted_at is not null)',
    )
    await client.query("delete from email_deliveries where state = 'queued'")
    await client.query('delete from tasks')
    await client.query('delete from outbox')
  } finally {
    await client.end()
  }
}

type Ends = (() => Promise<unknown>)[]

const strikePostgres = async (dataDir: string, ends: Ends): Promise<Stack['postgres']> => {
  // Durable: what was answered must be there after a kill.
  const start = (port?: number): Promise<Postgres> =>
    startPostgres({ dataDir, durable: true, ...(port !== undefined && { port }) })
  let server = await start()
  ends.push(() => server.stop())
  const { port, adminUrl } = server
  const line = await startProxy(port)
  ends.push(() => line.stop())
  return {
    adminUrl,
    line,
    ...signals(() => server.pid),
    async kill() {
      process.kill(server.pid, 'SIGKILL')
      await server.exited
    },
    async start() {
      server = await start(port)
    },
  }
}

const strikeTemporal = async (
  dataDir: string,
  say: (line: string) => void,
  ends: Ends,
): Promise<Stack['temporal']> => {
  let server: Temporal = await startTemporal({ dataDir, onProgress: say })
  ends.push(() => server.stop())
  const { address, port, uiPort } = server
  const line = await startProxy(port)
  ends.push(() => line.stop())
  return {
    address,
    line,
    ...signals(() => server.pid),
    kill: () => server.kill(),
    async start() {
      server = await startTemporal({ dataDir, port, uiPort, onProgress: say })
    },
  }
}

const signals = (pid: () => number): Pick<Struck, 'standStill' | 'goOn'> => ({
  standStill: () => process.kill(pid(), 'SIGSTOP'),
  goOn: () => process.kill(pid(), 'SIGCONT'),
})
