import { sql } from 'drizzle-orm'
import journal from '../migrations/meta/_journal.json' with { type: 'json' }
import type { Db } from './create-db.ts'

/** Whether the database has every migration this code was written against. */
export const isMigrated = async (db: Db): Promise<boolean> => {
  const newest = Math.max(...journal.entries.map(({ when }) => when))
  const { rows } = await db.execute<{ newest: string | null }>(sql`select newest_migration()::text as newest`)
  return Number(rows[0]?.newest ?? 0) >= newest
}
