import { createDb } from '@dossier/db'
import type { Logger } from 'pino'
import type { Config } from '../env.ts'
import { describeError } from '../failures/describe-error.ts'
import { createCallLimits } from '../limits/call-limits.ts'
import { createLiveHub } from '../live/live-hub.ts'
import { createSignIn, isSecure } from '../sign-in/create-sign-in.ts'
import { createReadSession } from '../sign-in/read-session.ts'
import { createMetrics } from './metrics.ts'
import type { Parts } from './parts.ts'

/** The parts as a running API has them: one pool, one listening connection. */
export const buildParts = (config: Config, log: Logger): Parts & { stop(): Promise<void> } => {
  const { databaseUrl, secret, publicUrl } = config
  const db = createDb({
    url: databaseUrl,
    name: 'dossier-api',
    onError: (error) => log.warn({ error: describeError(error) }, 'A database connection broke'),
  })
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
      await db.$client.end()
    },
  }
}
