import type { Ctx, Log } from '@dossier/core/context'
import type { Logger } from 'pino'
import { uuidv7 } from 'uuidv7'
import type { Parts } from '../server/parts.ts'
import type { SignedIn } from '../sign-in/signed-in.ts'

/** What a procedure knows of the request before it knows who asks. */
export type RequestContext = {
  parts: Pick<Parts, 'config' | 'db' | 'reads' | 'log' | 'countCall' | 'turns'>
  requestId: string
  ipAddress: string
  /** Who asks; null where nobody is signed in. The same answer for all calls of one request. */
  signedIn: () => Promise<SignedIn | null>
  /** Lets a session in use last longer. */
  renewSession: () => Promise<void>
}

type Asked = { parts: Pick<Parts, 'db' | 'log'>; requestId: string; ipAddress: string }

/** The context that verbs get, for a signed-in person's request. */
export const staffContext = ({ parts, requestId, ipAddress }: Asked, signedIn: SignedIn): Ctx => ({
  db: parts.db,
  workspaceId: signedIn.workspaceId,
  actor: { kind: 'staff', id: signedIn.staffId, name: signedIn.name, role: signedIn.role },
  now: () => new Date(),
  newId: uuidv7,
  log: requestLog(parts.log, requestId),
  requestId,
  ipAddress,
})

/** Every line says which request it belongs to. */
const requestLog = (log: Logger, requestId: string): Log => ({
  info: (fields, message) => log.info({ requestId, ...fields }, message),
  warn: (fields, message) => log.warn({ requestId, ...fields }, message),
  error: (fields, message) => log.error({ requestId, ...fields }, message),
})
