import { createDb } from '@dossier/db'
import { setTimeout } from 'node:timers/promises'
import type { Logger } from 'pino'
import type { Config } from '../env.ts'
import { describeError } from '../failures/describe-error.ts'
import { createCallLimits } from '../limits/call-limits.ts'
import { createLiveHub } from '../live/live-hub.ts'
import { createSignIn, isSecure } from '../sign-in/create-sign-in.ts'
import { createReadSession } from '../sign-in/read-session.ts'
import { createMetrics } from './metrics.ts'
import type { Parts } from './parts.ts'

const STOP_MS = 2_000

/** The parts as a running API has them: one pool, one listening connection. */
export const buildParts = (config: Config, log: Logger): Parts & { stop(): Promise<void> } => {
  const { databaseUrl, secret, publicUrl } = config
  const onError = (error: Error) => log.warn({ error: describeError(error) }, 'A database connection broke')
  const db = createDb({ url: databaseUrl, name: 'dossier-api', onError })
  // The pool listens to idle connections alone; one that breaks under a statement must not end the process.
  db.$client.on('connect', (client) => client.on('error', onError))
  const hub = createLiveHub({ db, url: databaseUrl, log })
  return {
    config,
    db,
    log,
    hub,
    signIn: createSignIn({ db, secret, publicUrl, log }),
    readSession: createReadSession(db, secret, isSecure(publicUrl)),
    countCall: createCallLimits(config.callsPerMinute),
    metrics: createMetrics(),
    async stop() {
      await hub.stop()
      // A connection that broke in the middle may never come back; it must not hold up the end.
      await Promise.race([db.$client.end(), setTimeout(STOP_MS, undefined, { ref: false })])
    },
  }
}
