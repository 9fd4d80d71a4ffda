import type { LiveChange } from '@dossier/contracts/live/live'
import { sql } from 'drizzle-orm'
import type { Db } from './create-db.ts'
import { inTransaction } from './in-transaction.ts'

export type LiveRead = { cursor: string; changes: LiveChange[] }

/** More than this at once is answered by reading everything again. */
const MOST = 1_000

/**
 * What was committed in a workspace since `cursor`, and the cursor to go on from; null when there is too
 * much. A cursor is a Postgres snapshot: a transaction that began early and committed late is not in it, so its
 * changes are read when they become visible, each exactly once, in whatever order transactions commit.
 */
export const readLiveChanges = (db: Db, workspaceId: string, cursor: string): Promise<LiveRead | null> =>
  inTransaction(db, workspaceId, async (tx) => {
    const { rows } = await tx.execute<{ cursor: string; changes: LiveChange[] }>(sql`
      with fresh as (
        select act, record_id, actor_kind, actor_id, actor_name, at, id
        from audit_entries
        where xid >= pg_snapshot_xmin(${cursor}::pg_snapshot)::text::bigint
          and not pg_visible_in_snapshot(xid::text::xid8, ${cursor}::pg_snapshot)
        order by at, id
        limit ${MOST + 1}
      )
      select pg_current_snapshot()::text as cursor, coalesce(json_agg(json_build_object(
        'act', act, 'recordId', record_id, 'at', at,
        'actor', json_build_object('kind', actor_kind, 'id', actor_id, 'name', actor_name)
      ) order by at, id), '[]') as changes
      from fresh`)
    const read = rows[0]
    return read && read.changes.length <= MOST ? read : null
  })

/** The cursor that says "from now on". */
export const currentLiveCursor = async (db: Db): Promise<string> => {
  const { rows } = await db.execute<{ cursor: string }>(sql`select pg_current_snapshot()::text as cursor`)
  return rows[0]?.cursor ?? ''
}

const isSnapshot = /^(\d{1,19}):(\d{1,19}):((\d{1,19})(,\d{1,19})*)?$/

/** Whether a cursor that came from outside can be one of ours. */
export const isLiveCursor = (text: string): boolean => text.length <= 10_000 && isSnapshot.test(text)
