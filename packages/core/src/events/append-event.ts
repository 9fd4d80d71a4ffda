import type { TimelineData, TimelineKind } from '@dossier/contracts/timeline'
import type { WorkflowType } from '@dossier/contracts/workflows'
import type { Tx } from '@dossier/db'
import { auditEntries, contacts, outbox, timelineEntries } from '@dossier/db/schema'
import { eq, sql } from 'drizzle-orm'
import type { Ctx } from '../context/index.ts'

/** An effect outside that this change wants: the workflow of `entityId`, in order with others of `recordKey`. */
export type Effect = { workflow: WorkflowType; entityId: string; recordKey: string }

type Event<Kind extends TimelineKind> = {
  contactId: string
  kind: Kind
  /** The row that changed. */
  subjectId: string
  data: TimelineData[Kind]
  before?: unknown
  after?: unknown
  effects?: Effect[]
}

/**
 * Tells, in the change's own transaction, everyone who must know: the audit log, the contact's timeline, open
 * windows (by NOTIFY) and, by one outbox row for each effect, the world outside.
 */
export const appendEvent = async <Kind extends TimelineKind>(
  tx: Tx,
  ctx: Ctx,
  event: Event<Kind>,
): Promise<void> => {
  const at = ctx.now()
  const { contactId, kind, data, effects = [] } = event
  const common = {
    workspaceId: ctx.workspaceId,
    contactId,
    at,
    actorKind: ctx.actor.kind,
    actorId: ctx.actor.id,
    actorName: ctx.actor.name,
  }
  await Promise.all([
    tx.insert(auditEntries).values({
      ...common,
      id: ctx.newId(),
      act: kind,
      subjectId: event.subjectId,
      before: event.before ?? null,
      after: event.after ?? null,
      requestId: ctx.requestId,
      address: ctx.address,
    }),
    tx.insert(timelineEntries).values({ ...common, id: ctx.newId(), kind, data }),
    effects.length > 0 &&
      tx
        .insert(outbox)
        .values(effects.map((effect) => ({ ...effect, workspaceId: ctx.workspaceId, contactId }))),
    tx
      .update(contacts)
      .set({ lastActivityAt: sql`greatest(${contacts.lastActivityAt}, ${at.toISOString()}::timestamptz)` })
      .where(eq(contacts.id, contactId)),
    tx.execute(sql`select pg_notify('live', ${ctx.workspaceId})`),
    effects.length > 0 && tx.execute(sql`select pg_notify('outbox', '')`),
  ])
}
