import type { AuditAct } from '@dossier/contracts/live'
import type { Tx } from '@dossier/db'
import { auditEntries } from '@dossier/db/schema'
import { sql } from 'drizzle-orm'
import type { Ctx } from '../context/index.ts'

type Audit = {
  act: AuditAct
  /** The row that changed. */
  subjectId: string
  contactId?: string
  before?: unknown
  after?: unknown
}

/** Who did what, when, from where, before and after; and the NOTIFY that makes open windows look. */
export const appendAudit = async (tx: Tx, ctx: Ctx, ...audits: Audit[]): Promise<void> => {
  await Promise.all([
    tx.insert(auditEntries).values(
      audits.map((audit) => ({
        id: ctx.newId(),
        workspaceId: ctx.workspaceId,
        at: ctx.now(),
        actorKind: ctx.actor.kind,
        actorId: ctx.actor.id,
        actorName: ctx.actor.name,
        requestId: ctx.requestId,
        address: ctx.address,
        before: null,
        after: null,
        ...audit,
      })),
    ),
    tx.execute(sql`select pg_notify('live', ${ctx.workspaceId})`),
  ])
}
