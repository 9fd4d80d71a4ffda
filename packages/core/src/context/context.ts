import type { Role } from '@dossier/contracts/rights'
import type { Db } from '@dossier/db'

/** Who acts. Contacts, API keys and webhooks join with the issues that let them act. */
export type Actor =
  | { kind: 'staff'; id: string; name: string; role: Role }
  | { kind: 'system'; id: null; name: string }

export type Log = {
  info(fields: object, message: string): void
  warn(fields: object, message: string): void
  error(fields: object, message: string): void
}

/** What every verb is given: who acts, in which workspace, and the parts of the world it needs. */
export type Ctx = {
  db: Db
  workspaceId: string
  actor: Actor
  now: () => Date
  newId: () => string
  log: Log
  /** The request this belongs to, as in its log lines; null for background work. */
  requestId: string | null
  /** The IP address the request came from, for the audit log. */
  ipAddress: string | null
}
