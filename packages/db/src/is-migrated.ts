import { readFile } from 'node:fs/promises'
import { sql } from 'drizzle-orm'
import type { Db } from './create-db.ts'

type Journal = { entries: { when: number }[] }

/** Whether the database has every migration this code was written against. */
export const isMigrated = async (db: Db): Promise<boolean> => {
  const journal: Journal = JSON.parse(
    await readFile(new URL('../migrations/meta/_journal.json', import.meta.url), 'utf8'),
  )
  const newest = Math.max(...journal.entries.map((entry) => entry.when))
  const { rows } = await db.execute<{ newest: string | null }>(sql`select newest_migration()::text as newest`)
  return Number(rows[0]?.newest ?? 0) >= newest
}
