import { join, resolve } from 'node:path'
import { freePort } from '../network/free-port.ts'
import { spawnLifetimeBound, type LifetimeBoundProcess } from '../process/spawn-lifetime-bound.ts'
import { takeLock } from '../process/take-lock.ts'
import { type DataFolder, openDataFolder } from './data-folder.ts'
import { type Account, databaseAccount } from './database-account.ts'
import { endLeftoverServer } from './end-leftover-server.ts'
import { findBinaries } from './find-binaries.ts'
import { lockPath } from './lock-path.ts'
import { makeCluster } from './make-cluster.ts'
import { plainEnvironment } from './plain-environment.ts'
import { serverSettings } from './server-settings.ts'
import { untilAnswering } from './until-answering.ts'

export type PostgresOptions = {
  /** Made where it is missing. Holds the note of where the database is, and mostly the database. */
  dataDir: string
  /** Another port than one given by the system; it has to be free. */
  port?: number
  /** False for tests only: quicker, and a power cut may lose data. */
  durable: boolean
  log?: (line: string) => void
}

export type Postgres = {
  /** As superuser, over loopback. */
  adminUrl: string
  port: number
  pid: number
  /** Made by this call. */
  fresh: boolean
  /** Resolves when the server has ended, whoever ended it. */
  exited: Promise<number>
  stop(): Promise<void>
}

type Launch = { binaries: string; data: DataFolder; account: Account | undefined; options: PostgresOptions }

// Shorter than the five seconds in which Ctrl-C ends everything; what was committed survives the kill.
const graceMs = 4_000

/** Starts the embedded PostgreSQL of a data folder and waits until it answers. */
export async function startPostgres(options: PostgresOptions): Promise<Postgres> {
  const dataDir = resolve(options.dataDir)
  const account = await databaseAccount()
  const data = await openDataFolder(dataDir, account)
  const taken = await takeLock(lockPath(data))
  if ('heldBy' in taken) {
    throw new Error(
      `The database in ${dataDir} is in use by process ${taken.heldBy}: ` +
        'stop that one first, or set DOSSIER_DATA_DIR to another folder.',
    )
  }
  const { lock } = taken
  try {
    const cluster = join(data.folder, 'cluster')
    await endLeftoverServer(cluster)
    const binaries = await findBinaries(account)
    const fresh = await makeCluster({ binaries, data, account, durable: options.durable })
    const { server, port, adminUrl } = await launch({ binaries, data, account, options })
    const exited = server.exited.then(async (code) => {
      await lock.release()
      return code
    })
    const stop = async () => {
      await server.stop(graceMs)
      await exited
    }
    return { adminUrl, port, pid: server.pid, fresh, exited, stop }
  } catch (error) {
    await lock.release()
    throw error
  }
}

/** Starts it on a free port, on another one where somebody was quicker. */
async function launch(
  start: Launch,
): Promise<{ server: LifetimeBoundProcess; port: number; adminUrl: string }> {
  const { options, data } = start
  for (let triesLeft = 5; ; triesLeft -= 1) {
    const port = options.port ?? (await freePort())
    const lines: string[] = []
    const server = await spawnServer(start, port, lines)
    const adminUrl = `postgres://postgres:${data.password}@127.0.0.1:${port}/postgres`
    try {
      await untilAnswering(adminUrl, server.exited)
      return { server, port, adminUrl }
    } catch (cause) {
      await server.stop(graceMs)
      const portTaken = lines.some((line) => line.includes('could not bind'))
      if (portTaken && options.port === undefined && triesLeft > 0) continue
      const why = portTaken ? `port ${port} is taken` : cause instanceof Error ? cause.message : String(cause)
      throw new Error(`PostgreSQL did not start: ${why}.\n${lines.slice(-15).join('\n')}`, { cause })
    }
  }
}

function spawnServer({ binaries, data, account, options }: Launch, port: number, lines: string[]) {
  return spawnLifetimeBound({
    name: 'PostgreSQL',
    kind: 'foreign',
    command: join(binaries, 'bin', 'postgres'),
    args: ['-D', join(data.folder, 'cluster'), ...serverSettings(port, options.durable)],
    env: plainEnvironment(data.folder),
    cwd: data.folder,
    ...(account && { account }),
    onLine(line) {
      lines.push(line)
      if (lines.length > 200) lines.splice(0, 100)
      options.log?.(line)
    },
  })
}
