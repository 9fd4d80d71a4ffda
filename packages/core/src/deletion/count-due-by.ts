import type { Tx } from '@dossier/db'
import { contacts, workspaceSettings } from '@dossier/db/schema'
import { sql } from 'drizzle-orm'

/**
 * How many of the contacts that move with the retention would be due within a day of its being `days`: nobody could
 * bring them back any more. Those on hold are not, and those due as it is do not count.
 */
export const countDueBy = async (tx: Tx, days: number): Promise<number> => {
  const { rows } = await tx.execute<{ due: number }>(sql`
    select count(*)::int as due from ${contacts} cross join ${workspaceSettings}
    where ${contacts.deletedAt} is not null and ${contacts.purgeStartedAt} is null and ${contacts.heldAt} is null
      and ${contacts.purgeAfter} = ${contacts.deletedAt} + make_interval(days => ${workspaceSettings.deletedRetentionDays})
      and ${contacts.purgeAfter} > now() and ${contacts.deletedAt} + make_interval(days => ${days}) <= now() + interval '1 day'`)
  return rows[0]?.due ?? 0
}
