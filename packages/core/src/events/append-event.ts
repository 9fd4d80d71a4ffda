import type { TimelineData, TimelineKind } from '@dossier/contracts/timeline'
import type { Tx } from '@dossier/db'
import { contacts, timelineEntries } from '@dossier/db/schema'
import { eq, sql } from 'drizzle-orm'
import type { Ctx } from '../context/index.ts'
import { appendAudit } from './append-audit.ts'
import { appendEffects, type Effect } from './append-effects.ts'

type Event<Kind extends TimelineKind> = {
  contactId: string
  kind: Kind
  /** The row that changed. */
  subjectId: string
  data: TimelineData[Kind]
  /** When it happened, where that is not now. */
  at?: Date
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
  const { contactId, kind, data, subjectId, before, after, effects = [] } = event
  const { workspaceId, actor } = ctx
  const at = event.at ?? ctx.now()
  await Promise.all([
    appendAudit(tx, ctx, { act: kind, contactId, subjectId, before: before ?? null, after: after ?? null }),
    tx.insert(timelineEntries).values({
      id: ctx.newId(),
      workspaceId,
      contactId,
      kind,
      at,
      actorKind: actor.kind,
      actorId: actor.id,
      actorName: actor.name,
      data,
    }),
    tx
      .update(contacts)
      .set({ lastActivityAt: sql`greatest(${contacts.lastActivityAt}, ${at.toISOString()}::timestamptz)` })
      .where(eq(contacts.id, contactId)),
    appendEffects(tx, ctx, contactId, effects),
  ])
}
