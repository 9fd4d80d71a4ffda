import type { TimelineData, TimelineKind } from '@dossier/contracts/timeline'
import type { Tx } from '@dossier/db'
import { contacts, timelineEntries } from '@dossier/db/schema'
import { sql } from 'drizzle-orm'
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
 * windows (by NOTIFY) and, by one outbox row for each effect, the world outside. However many events there are,
 * the statements are as many as for one.
 */
export const appendEvent = async <Kind extends TimelineKind>(
  tx: Tx,
  ctx: Ctx,
  ...events: Event<Kind>[]
): Promise<void> => {
  if (events.length === 0) return
  const { workspaceId, actor } = ctx
  const told = events.map((event) => ({ ...event, at: event.at ?? ctx.now() }))
  const effects = told.flatMap(({ contactId, effects: wanted = [] }) =>
    wanted.map((effect) => ({ ...effect, contactId })),
  )
  await Promise.all([
    appendAudit(
      tx,
      ctx,
      ...told.map(({ kind: act, contactId, subjectId, before = null, after = null }) => ({
        act,
        contactId,
        subjectId,
        before,
        after,
      })),
    ),
    tx.insert(timelineEntries).values(
      told.map(({ contactId, kind, at, data }) => ({
        id: ctx.newId(),
        workspaceId,
        contactId,
        kind,
        at,
        actorKind: actor.kind,
        actorId: actor.id,
        actorName: actor.name,
        data,
      })),
    ),
    tx.execute(sql`
      update ${contacts} set last_activity_at = greatest(${contacts.lastActivityAt}, told.at)
      from (
        select contact_id, max(at) as at
        from unnest(
          ${sql.param(told.map(({ contactId }) => contactId))}::uuid[],
          ${sql.param(told.map(({ at }) => at.toISOString()))}::timestamptz[]
        ) as event (contact_id, at) group by contact_id
      ) as told
      where ${contacts.id} = told.contact_id`),
    appendEffects(tx, ctx, ...effects),
  ])
}
