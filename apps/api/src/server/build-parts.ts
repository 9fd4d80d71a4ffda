import type { Logger } from 'pino'
import type { Config } from '../env.ts'
import { createCallLimits } from '../limits/call-limits.ts'
import { createCallTurns } from '../limits/call-turns.ts'
import { createLiveHub } from '../live/live-hub.ts'
import { createAskWho } from '../sign-in/ask-who.ts'
import { createSignIn, isSecure } from '../sign-in/create-sign-in.ts'
import { createReadSession } from '../sign-in/read-session.ts'
import type { Database } from './database.ts'
import { createMetrics } from './metrics.ts'
import type { Parts } from './parts.ts'

/** The parts as a running API has them. */
export const buildParts = (config: Config, log: Logger, database: Database): Parts => {
  const { secret, publicUrl } = config
  const { db } = database
  const readSession = createReadSession(db, secret, isSecure(publicUrl))
  return {
    ...database,
    config,
    log,
    hub: createLiveHub(database.live, log),
    signIn: createSignIn({ db, secret, publicUrl, log }),
    readSession,
    askWho: createAskWho(readSession),
    countCall: createCallLimits(config.callsPerMinute),
    turns: createCallTurns(),
    metrics: createMetrics(),
    login: { isBound: false },
  }
}
