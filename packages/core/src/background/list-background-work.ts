import { type ListBackgroundWork, listBackgroundWorkInput } from '@dossier/contracts/background/inputs'
import type { WorkFilter, WorkKind } from '@dossier/contracts/background/values'
import type { WorkPage, WorkState, WorkTrouble, WorkView } from '@dossier/contracts/background/views'
import { contactName } from '@dossier/contracts/contacts/contact-name'
import { inTransaction } from '@dossier/db'
import { contacts, outbox } from '@dossier/db/schema'
import { type SQL, sql } from 'drizzle-orm'
import type { Ctx } from '../context/index.ts'
import { parseInput } from '../errors/index.ts'
import { authorize } from '../policy/index.ts'
import { parseInstantCursor } from '../paging/index.ts'
import { workSources } from '../domains.ts'

const PAGE = 50

type Row = {
  kind: WorkKind
  place: string
  workflowId: string
  state: WorkState
  at: string
  reason: string | null
  recipient: string | null
  trouble: WorkTrouble | null
  contactId: string | null
  firstName: string | null
  lastName: string | null
  companyName: string | null
  isDeleted: boolean | null
  since: string | null
  attempts: number | null
}

/**
 * Background work of the workspace as the database knows it, whatever Temporal does: what is due first stands
 * first, so what is late stands on top; what is over, newest first.
 */
export const listBackgroundWork = async (ctx: Ctx, input: ListBackgroundWork): Promise<WorkPage> => {
  authorize(ctx.actor, 'background.read')
  const { filter, kind, search, cursor } = parseInput(listBackgroundWorkInput, input)
  const place = cursor === null ? undefined : parseInstantCursor(cursor)
  const [after, order] = filter === 'finished' ? [sql`<`, sql`desc`] : [sql`>`, sql`asc`]
  const wanted = workSources.filter(
    (source) => source.filters.includes(filter) && (kind === null || source.kind === kind),
  )
  if (wanted.length === 0) return { work: [], nextCursor: null }
  const only = sql.join(
    [
      ...filterOf(filter),
      ...(place ? [sql`(at, place) ${after} (${place.at}, ${place.id})`] : []),
      ...(search === '' ? [] : [sql`position(folded_term(${search}) in name_key) > 0`]),
      sql`true`,
    ],
    sql` and `,
  )
  const parts = wanted.map(
    ({ kind, rows }) => sql`(select ${kind} as kind, work.*, handover.* from (${rows}) as work
      left join lateral ${handover} on true where ${only} order by at ${order}, place ${order} limit ${PAGE + 1})`,
  )
  const { rows } = await inTransaction(
    ctx.db,
    ctx.workspaceId,
    (tx) =>
      tx.execute<Row>(sql`
        select kind, place, workflow_id as "workflowId", state, at, reason, recipient, contact_id as "contactId",
          "firstName", "lastName", "companyName", since, attempts,
          coalesce(trouble, case when is_overdue then 'notBegun' end) as trouble,
          (select ${contacts}.deleted_at is not null from ${contacts} where ${contacts}.id = contact_id) as "isDeleted"
        from (${sql.join(parts, sql` union all `)}) as known
        order by at ${order}, place ${order} limit ${PAGE + 1}`),
    { deleted: 'shown' },
  )
  const shown = rows.slice(0, PAGE)
  const last = rows.length > PAGE ? shown.at(-1) : undefined
  return {
    work: shown.map(presentWork),
    nextCursor: last ? `${new Date(last.at).getTime()}_${last.place}` : null,
  }
}

/** The outbox row that the record waits for, if it does; more than two minutes is too long. */
const handover: SQL = sql`(
  select ${outbox.createdAt} as since, ${outbox.attempts} as attempts,
    ${outbox.createdAt} < now() - interval '2 minutes' as is_overdue
  from ${outbox} where ${outbox.workflowId} = work.workflow_id and ${outbox.doneAt} is null
  order by ${outbox.id} limit 1) as handover`

const filterOf = (filter: WorkFilter): SQL[] => {
  if (filter === 'open' || filter === 'finished') return []
  if (filter === 'attention') return [sql`(trouble is not null or is_overdue)`]
  return [sql`state = ${filter}`]
}

const presentWork = (row: Row): WorkView => {
  const { kind, workflowId, state, reason, recipient, trouble, contactId, since, attempts } = row
  return {
    kind,
    workflowId,
    state,
    at: new Date(row.at).toISOString(),
    reason,
    trouble,
    contact:
      contactId === null
        ? null
        : { id: contactId, name: contactName(row), isDeleted: row.isDeleted ?? false },
    recipient,
    certificateId: state === 'purged' ? row.place : null,
    retryId: state === 'failed' ? row.place : null,
    handover: since === null ? null : { since: new Date(since).toISOString(), attempts: attempts ?? 0 },
  }
}
