import type { ActorView } from '../timeline/views.ts'
import type { AuditAct } from './audit-acts.ts'

/** What happened, without its content: the reader reads again what it shows. */
export type LiveChange = {
  act: AuditAct
  /** Null where it is the workspace's: its lists, its settings. */
  recordId: string | null
  actor: ActorView
  at: string
}

/**
 * The stream's messages, by SSE `event` name; every one carries the cursor to resume from as its `id`.
 * `resync` says that the cursor was too old: read everything again.
 */
export type LiveMessages = { change: LiveChange[]; resync: null }
