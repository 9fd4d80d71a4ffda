import type { Db } from '@dossier/db'
import { uuidv7 } from 'uuidv7'
import type { Ctx, Log } from './context.ts'

/** The context of work that no person asked for at this moment. */
export const systemContext = (db: Db, workspaceId: string, log: Log): Ctx => ({
  db,
  workspaceId,
  actor: { kind: 'system', id: null, name: 'Dossier' },
  now: () => new Date(),
  newId: uuidv7,
  log,
  requestId: null,
  ipAddress: null,
})
