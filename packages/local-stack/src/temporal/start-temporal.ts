import { writeFile } from 'node:fs/promises'
import { resolve } from 'node:path'
import { freePort } from '../network/free-port.ts'
import { spawnLifetimeBound, type LifetimeBoundProcess } from '../process/spawn-lifetime-bound.ts'
import { claimDatabase, databasePath, pidPath } from './claim-database.ts'
import { type BinaryOptions, ensureTemporalBinary } from './ensure-temporal-binary.ts'
import { serverArguments } from './server-arguments.ts'
import { type ShownUi, showUi, type UiCodec } from './show-ui.ts'
import { untilServing } from './until-serving.ts'

export type TemporalOptions = BinaryOptions & {
  /** Holds the server's database, `temporal.db`. */
  dataDir: string
  /** Other ports than those given by the system; they have to be free. */
  port?: number
  uiPort?: number
  /** Where the UI has payloads decoded; its reader's session goes along. */
  codec?: UiCodec
  /** Keeps everything in memory. */
  ephemeral?: boolean
}

export type Temporal = {
  address: string
  port: number
  uiUrl: string
  uiPort: number
  pid: number
  /** Resolves when the server has ended, whoever ended it. */
  exited: Promise<number>
  stop(): Promise<void>
  /** Ends it with SIGKILL. */
  kill(): Promise<void>
}

// What the server has acknowledged is in its database: a kill after this loses nothing.
const graceMs = 4_000

/** Starts a Temporal server with its UI and waits until it takes calls. */
export async function startTemporal(options: TemporalOptions): Promise<Temporal> {
  const program = await ensureTemporalBinary(options)
  const dataDir = resolve(options.dataDir)
  const database = options.ephemeral ? undefined : databasePath(dataDir)
  const lock = database === undefined ? undefined : await claimDatabase(dataDir)
  try {
    const { server, port, uiPort, shown } = await launch(program, database, options)
    if (database !== undefined) await writeFile(pidPath(dataDir), String(server.pid), { mode: 0o600 })
    const exited = server.exited.then(async (code) => {
      await shown?.stop()
      await lock?.release()
      return code
    })
    const ended = async (ending: Promise<void>) => {
      await ending
      await exited
    }
    return {
      address: `127.0.0.1:${port}`,
      port,
      uiUrl: `http://127.0.0.1:${uiPort}`,
      uiPort,
      pid: server.pid,
      exited,
      stop: () => ended(server.stop(graceMs)),
      kill: () => ended(server.kill()),
    }
  } catch (error) {
    await lock?.release()
    throw error
  }
}

async function launch(program: string, database: string | undefined, options: TemporalOptions) {
  const fixed = options.port !== undefined || options.uiPort !== undefined
  for (let triesLeft = fixed ? 0 : 3; ; triesLeft -= 1) {
    const port = options.port ?? (await freePort())
    const uiPort = options.uiPort ?? (await freePort())
    const lines: string[] = []
    const { codec } = options
    const ownUiPort = codec === undefined ? uiPort : await freePort()
    const place = { port, uiPort: ownUiPort, database, codecEndpoint: codec?.endpoint }
    const server = await spawnServer(program, serverArguments(place), lines)
    let shown: ShownUi | undefined
    try {
      await untilServing(port, server.exited)
      if (codec !== undefined) shown = await showUi(uiPort, ownUiPort, codec)
      return { server, port, uiPort, shown }
    } catch (cause) {
      await server.stop(graceMs)
      if (triesLeft > 0) continue
      const why = cause instanceof Error ? cause.message : String(cause)
      throw new Error(`The Temporal server did not start: ${why}.\n${lines.slice(-15).join('\n')}`, { cause })
    }
  }
}

function spawnServer(command: string, args: string[], lines: string[]): Promise<LifetimeBoundProcess> {
  // Settings for a client of some other server must not reach this one.
  const env = Object.fromEntries(
    Object.entries(process.env).filter(([name]) => !name.startsWith('TEMPORAL_')),
  )
  return spawnLifetimeBound({
    name: 'The Temporal server',
    kind: 'foreign',
    // What histories hold is for their owner alone.
    command: '/bin/sh',
    args: ['-c', 'umask 077; exec "$0" "$@"', command, ...args],
    env,
    onLine(line) {
      lines.push(line)
      if (lines.length > 100) lines.splice(0, 50)
    },
  })
}
