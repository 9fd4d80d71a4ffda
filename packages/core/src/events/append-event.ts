import type { TimelineData, TimelineKind } from '@dossier/contracts/timeline/kinds'
import { insertRows, prepareStatement, runLast, type Tx } from '@dossier/db'
import { contacts, timelineEntries } from '@dossier/db/schema'
import { sql } from 'drizzle-orm'
import type { Ctx } from '../context/index.ts'
import { auditValues, writeAudits } from './append-audit.ts'
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

const columns = [
  'id',
  'workspaceId',
  'contactId',
  'kind',
  'at',
  'actorKind',
  'actorId',
  'actorName',
  'data',
] as const

const entries = sql.placeholder('entries')

const statement = prepareStatement<ReturnType<typeof auditValues> & { entries: string }>(
  'append-event',
  sql`with ${writeAudits},
    entry as (${insertRows(timelineEntries, columns, entries)}),
    latest as (
      select "contactId" as contact_id, max(at) as at
      from json_to_recordset(${entries}) as given ("contactId" uuid, at timestamptz) group by "contactId"
    ),
    active as (
      update ${contacts} set last_activity_at = latest.at from latest
      where ${contacts.id} = latest.contact_id and ${contacts.lastActivityAt} < latest.at
    )
    select from told`,
)

/**
 * Tells, in the change's own transaction, everyone who must know: the audit log, the contact's timeline and its
 * last activity, open windows (by NOTIFY) and, by one outbox row for each effect, the world outside. It is sent with
 * COMMIT, and however many events there are, the statements are as many as for one.
 */
export const appendEvent = <Kind extends TimelineKind>(tx: Tx, ctx: Ctx, ...events: Event<Kind>[]): void => {
  if (events.length === 0) return
  const { workspaceId, actor } = ctx
  const audits = events.map(({ kind: act, contactId, subjectId, before, after }) => ({
    act,
    contactId,
    subjectId,
    before,
    after,
  }))
  const rows = events.map(({ contactId, kind, at = ctx.now(), data }) => ({
    id: ctx.newId(),
    workspaceId,
    contactId,
    kind,
    at,
    actorKind: actor.kind,
    actorId: actor.id,
    actorName: actor.name,
    data,
  }))
  const effects = events.flatMap(({ contactId, effects: wanted = [] }) =>
    wanted.map((effect) => ({ ...effect, contactId })),
  )
  runLast(tx, statement({ ...auditValues(ctx, audits), entries: JSON.stringify(rows) }))
  appendEffects(tx, ctx, ...effects)
}
