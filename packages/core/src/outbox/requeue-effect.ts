import type { AuditAct } from '@dossier/contracts/live/audit-acts'
import type { Db } from '@dossier/db'
import { auditEntries, outbox } from '@dossier/db/schema'
import { sql } from 'drizzle-orm'
import { uuidv7 } from 'uuidv7'
import type { Effect } from '../events/index.ts'

type Requeued = Effect & { workspaceId: string; recordId: string | null }

/** Puts an effect into the outbox again and says so in the audit log by `act`, as the role `relay`. */
export const requeueEffect = (relayDb: Db, act: AuditAct, effect: Requeued): Promise<void> =>
  relayDb.transaction(async (tx) => {
    const { workspaceId, recordId, entityId: subjectId } = effect
    await Promise.all([
      tx.insert(outbox).values(effect),
      tx.insert(auditEntries).values({
        id: uuidv7(),
        workspaceId,
        at: new Date(),
        act,
        actorKind: 'system',
        actorName: 'Dossier',
        recordId,
        subjectId,
      }),
      tx.execute(sql`select pg_notify('outbox', '')`),
    ])
  })
