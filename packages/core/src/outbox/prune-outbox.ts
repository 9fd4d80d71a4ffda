import type { Db } from '@dossier/db'
import { sql } from 'drizzle-orm'

/** Forgets some rows that were done a week ago; returns how many, so that the caller knows to go on. */
export const pruneOutbox = async (relayDb: Db): Promise<number> => {
  const { rowCount } = await relayDb.execute(sql`
    delete from outbox where id in (
      select id from outbox where done_at < now() - interval '7 days' order by done_at limit 1000)`)
  return rowCount ?? 0
}
