import { setTimeout as wait } from 'node:timers/promises'
import {
  createDb,
  currentLiveCursor,
  isLiveCursor,
  isMigrated,
  listen,
  readLiveChanges,
  findUnboundLogin,
} from '@dossier/db'
import type { Logger } from 'pino'
import { type Config, RefusedStart, readConfig } from './env.ts'
import { describeError } from './failures/describe-error.ts'
import { CONNECTIONS, READ_CONNECTIONS } from './limits/call-turns.ts'
import { buildParts } from './server/build-parts.ts'
import { buildServer } from './server/build-server.ts'
import { createLog } from './server/create-log.ts'
import type { Database } from './server/database.ts'

const CLOSE_MS = 2_000
const PATIENCE_MS = 1_000

/** A pool for reads, one for the rest, and one listening connection once somebody listens. */
export const openDatabase = (url: string, log: Logger): Database & { close: () => Promise<void> } => {
  const onError = (error: Error) => log.warn({ error: describeError(error) }, 'A database connection broke')
  const db = createDb({ url, name: 'dossier-api', max: CONNECTIONS, onError })
  const reads = createDb({ url, name: 'dossier-api-reads', max: READ_CONNECTIONS, readOnly: true, onError })
  return {
    db,
    reads,
    isMigrated: () => isMigrated(db),
    live: {
      listen: (handlers) => listen({ url, channel: 'live', ...handlers }),
      read: (workspaceId, cursor) => readLiveChanges(db, workspaceId, cursor),
      now: () => currentLiveCursor(db),
      isCursor: isLiveCursor,
    },
    async close() {
      // A connection that broke in the middle may never come back; it must not hold up the end.
      const ended = Promise.all([db.$client.end(), reads.$client.end()])
      await Promise.race([ended, wait(CLOSE_MS, undefined, { ref: false })])
    },
  }
}

const configOrExit = (): Config => {
  try {
    return readConfig(process.env)
  } catch (error) {
    if (!(error instanceof RefusedStart)) throw error
    process.stderr.write(`${error.sentences.join('\n')}\n`)
    process.exit(1)
  }
}

const run = async (): Promise<void> => {
  const config = configOrExit()
  const log = createLog()
  const database = openDatabase(config.databaseUrl, log)
  const parts = buildParts(config, log, database)
  const app = await buildServer(parts)

  const close = async (): Promise<void> => {
    await app.close()
    await parts.hub.stop()
    await database.close()
  }
  let stopping = false
  const stop = (code: number): void => {
    if (stopping) return
    stopping = true
    // What is being answered may finish; under a launcher, which has little time itself, only just.
    setTimeout(() => process.exit(code), config.isLifetimeBound ? 3_000 : 30_000).unref()
    close().then(
      () => process.exit(code),
      () => process.exit(1),
    )
  }
  process.on('SIGTERM', () => stop(0))
  process.on('SIGINT', () => stop(0))
  const end = () => stop(0)
  if (config.isLifetimeBound) process.stdin.on('end', end).on('error', end).resume()
  process.on('uncaughtException', (error) => {
    log.fatal({ error: describeError(error) }, 'Unexpected failure outside of any request')
    stop(1)
  })

  const checked = findUnboundLogin(database.db, 'DATABASE_URL').then((refusal) => {
    if (refusal === null) {
      parts.login.isBound = true
      return
    }
    process.stderr.write(`${refusal}\n`)
    process.exit(1)
  })
  // A database that is away refuses nobody its start; until it has answered, nobody is served.
  await Promise.race([checked, wait(PATIENCE_MS)])

  try {
    log.info({ url: await app.listen({ host: config.host, port: config.port }) }, 'Answering')
  } catch (error) {
    log.fatal({ error: describeError(error) }, `Port ${config.port} of ${config.host} cannot be used`)
    stop(1)
  }
}

if (import.meta.main) await run()
