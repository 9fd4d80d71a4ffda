import type { Tx } from '@dossier/db'
import { timelineEntries as entries } from '@dossier/db/schema'
import { and, eq, sql } from 'drizzle-orm'

/** The entry of what was logged by hand under an id, deleted or not. */
export const findActivity = async (tx: Tx, recordId: string, activityId: string) => {
  const [entry] = await tx
    .select()
    .from(entries)
    .where(
      and(
        eq(entries.recordId, recordId),
        eq(entries.kind, 'activity.logged'),
        sql`${entries.data} @> ${JSON.stringify({ activityId })}::jsonb`,
      ),
    )
  return entry
}
