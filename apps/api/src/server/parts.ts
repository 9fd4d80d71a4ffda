import type { Logger } from 'pino'
import type { Config } from '../env.ts'
import type { CountCall } from '../limits/call-limits.ts'
import type { CallTurns } from '../limits/call-turns.ts'
import type { LiveHub } from '../live/live-hub.ts'
import type { AskWho } from '../sign-in/ask-who.ts'
import type { SignIn } from '../sign-in/create-sign-in.ts'
import type { ReadSession } from '../sign-in/read-session.ts'
import type { Database } from './database.ts'
import type { Metrics } from './metrics.ts'

/** What the edges are built from; made once, when the process starts. */
export type Parts = Database & {
  config: Config
  log: Logger
  signIn: SignIn
  readSession: ReadSession
  askWho: AskWho
  countCall: CountCall
  turns: CallTurns
  hub: LiveHub
  metrics: Metrics
  /** Whether row-level security is known to bind our login; only health is served until then. */
  login: { isBound: boolean }
}
