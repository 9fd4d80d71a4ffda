import type { TimelineData, TimelineKind } from '@dossier/contracts/timeline/kinds'
import { insertRows, prepareStatement, runLast, type Tx } from '@dossier/db'
import { contacts, timelineEntries } from '@dossier/db/schema'
import { sql } from 'drizzle-orm'
import type { Ctx } from '../context/index.ts'
import { auditValues, writeAudits } from './append-audit.ts'
import { appendEffects, type Effect } from './append-effects.ts'

type Event<Kind extends TimelineKind> = {
  recordId: string
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
  'recordId',
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
      select "recordId" as record_id, max(at) as at
      from json_to_recordset(${entries}) as given ("recordId" uuid, at timestamptz) group by "recordId"
    ),
    active as (
      update ${contacts} set last_activity_at = latest.at from latest
      where ${contacts.id} = latest.record_id and ${contacts.lastActivityAt} < latest.at
    )
    select from notified`,
)

/**
 * Appends a change, in its own transaction, wherever it must show: the audit log, the record's timeline and its last
 * activity, open windows (by NOTIFY) and, by one outbox row for each effect, the world outside. It is sent with
 * COMMIT, and however many events there are, the statements are as many as for one.
 */
export const appendEvent = <Kind extends TimelineKind>(tx: Tx, ctx: Ctx, ...events: Event<Kind>[]): void => {
  if (events.length === 0) return
  const { workspaceId, actor } = ctx
  const audits = events.map(({ kind: act, recordId, subjectId, before, after }) => ({
    act,
    recordId,
    subjectId,
    before,
    after,
  }))
  const rows = events.map(({ recordId, kind, at = ctx.now(), data }) => ({
    id: ctx.newId(),
    workspaceId,
    recordId,
    kind,
    at,
    actorKind: actor.kind,
    actorId: actor.id,
    actorName: actor.name,
    data,
  }))
  const effects = events.flatMap(({ recordId, effects: wanted = [] }) =>
    wanted.map((effect) => ({ ...effect, recordId })),
  )
  runLast(tx, statement({ ...auditValues(ctx, audits), entries: JSON.stringify(rows) }))
  appendEffects(tx, ctx, ...effects)
}
