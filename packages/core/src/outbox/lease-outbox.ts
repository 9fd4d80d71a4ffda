import type { WorkflowType } from '@dossier/contracts/workflows'
import type { Db } from '@dossier/db'
import { sql } from 'drizzle-orm'

export type LeasedRow = {
  id: bigint
  workspaceId: string
  workflow: WorkflowType
  entityId: string
  recordId: string | null
  workflowId: string
  /** This attempt included. */
  attempts: number
}

type Row = Omit<LeasedRow, 'id'> & { id: string }

const MOST = 50

/**
 * Takes up to 50 due rows for 30 seconds, of each workflow only the first that is undone, so that its rows
 * go in order. The lease is committed on return: nothing is locked while the caller speaks to the outside, and a
 * row whose holder died is due again when its lease ends.
 */
export const leaseOutbox = async (relayDb: Db, holder: string): Promise<LeasedRow[]> => {
  const { rows } = await relayDb.execute<Row>(sql`
    update outbox
    set leased_by = ${holder}::uuid, attempts = attempts + 1,
      next_attempt_at = clock_timestamp() + interval '30 seconds'
    where id in (
      select id from outbox as due
      where done_at is null and next_attempt_at <= clock_timestamp() and not exists (
        select 1 from outbox as earlier
        where earlier.workflow_id = due.workflow_id and earlier.id < due.id and earlier.done_at is null)
      order by next_attempt_at, id
      limit ${MOST}
      for update skip locked)
    returning id::text, workspace_id as "workspaceId", workflow, entity_id as "entityId",
      record_id as "recordId", workflow_id as "workflowId", attempts`)
  return rows.map((row) => ({ ...row, id: BigInt(row.id) })).sort((a, b) => (a.id < b.id ? -1 : 1))
}
