import type { Tx } from '@dossier/db'
import { sql } from 'drizzle-orm'

type Mark = {
  ids: string[]
  by: string
  reason: string | null
  newId: () => string
  /** Whether they are due for permanent deletion when retention ends, or at once. */
  due: 'later' | 'now'
}
type Marked = { rows: { id: string; deletionId: string }[]; purgeAfter: Date }

/** Marks contacts that are locked as deleted, each by a deletion of its own. */
export const markDeleted = async (tx: Tx, { ids, by, reason, newId, due }: Mark): Promise<Marked> => {
  const deletionIds = ids.map(newId)
  const kept = due === 'later' ? sql`make_interval(days => deleted_retention_days)` : sql`interval '0'`
  const { rows } = await tx.execute<{ id: string; deletionId: string; purgeAfter: string }>(sql`
    update contacts set deleted_at = now(), deletion_id = fresh.deletion_id, deleted_by = ${by},
      deletion_reason = ${reason}, purge_after = now() + ${kept}
    from unnest(${sql.param(ids)}::uuid[], ${sql.param(deletionIds)}::uuid[]) as fresh (id, deletion_id),
      workspace_settings
    where contacts.id = fresh.id and workspace_settings.workspace_id = contacts.workspace_id
    returning contacts.id, contacts.deletion_id as "deletionId", contacts.purge_after as "purgeAfter"`)
  return { rows, purgeAfter: new Date(rows[0]?.purgeAfter ?? Number.NaN) }
}
