import { createDb, findUnboundLogin, listen } from '@dossier/db'
import { Runtime } from '@temporalio/worker'
import { randomUUID } from 'node:crypto'
import { setTimeout as wait } from 'node:timers/promises'
import { describeError } from './describe-error.ts'
import { shutDownOnRequest } from './shut-down-on-request.ts'
import { readEnv, SettingsError, type WorkerConfig } from './env.ts'
import { createLog } from './log.ts'
import { createParts, type Parts } from './parts.ts'
import { startWorker } from './start-worker.ts'
import { temporalLogger } from './temporal/temporal-logger.ts'

const PATIENCE_MS = 1_000

const settings = (): WorkerConfig => {
  try {
    return readEnv(process.env)
  } catch (error) {
    if (!(error instanceof SettingsError)) throw error
    process.stderr.write(`${error.message}\n`)
    process.exit(1)
  }
}

/** Runs a worker until it is asked to end. `change` replaces parts, for fault runs. */
export const runWorker = async (change: (parts: Parts) => Parts = (parts) => parts): Promise<void> => {
  const config = settings()
  const log = createLog('info')
  Runtime.install({
    logger: temporalLogger(log),
    telemetryOptions: { logging: { filter: { core: 'WARN', other: 'ERROR' }, forward: {} } },
    // We shut down ourselves.
    shutdownSignals: [],
  })
  const workerId = randomUUID()
  const open = (url: string, name: string, max: number) =>
    createDb({
      url,
      name,
      max,
      onError: (error) => log.warn({ error: describeError(error) }, 'A connection broke'),
    })
  const db = open(config.databaseUrl, 'dossier-worker', 10)
  const relayDb = open(config.relayUrl, 'dossier-relay', 12)
  const checked = Promise.all([
    findUnboundLogin(db, 'DATABASE_URL'),
    findUnboundLogin(relayDb, 'DATABASE_RELAY_URL'),
  ]).then((refusals) => {
    const sentences = refusals.filter((refusal) => refusal !== null)
    if (sentences.length === 0) return
    process.stderr.write(`${sentences.join('\n')}\n`)
    process.exit(1)
  })
  // A database that is away refuses nobody its start.
  await Promise.race([checked, wait(PATIENCE_MS)])
  const worker = await startWorker({
    config,
    workerId,
    db,
    relayDb,
    parts: change(createParts({ config, relayDb, workerId, log })),
    listen: (wake) =>
      listen({
        url: config.relayUrl,
        channel: 'outbox',
        onNotify: wake,
        onListening: wake,
        onError: (error) => log.warn({ error: describeError(error) }, 'Not listening to the outbox'),
      }),
    log,
  })
  shutDownOnRequest({
    graceMs: config.graceMs,
    lifetimeBound: config.lifetimeBound,
    log,
    async stop() {
      await worker.stop()
      await Promise.all([db.$client.end(), relayDb.$client.end()])
    },
  })
  log.info({ workerId }, 'The worker started')
}

if (import.meta.main) await runWorker()
