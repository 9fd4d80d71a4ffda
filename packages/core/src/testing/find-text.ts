import type { Db } from '@dossier/db'
import { sql } from 'drizzle-orm'
import { readColumns } from './read-columns.ts'

/** The tables that hold a text in any column, in every workspace. */
export const findText = async (db: Pick<Db, 'execute'>, text: string): Promise<string[]> => {
  const tables = new Set((await readColumns(db)).map(({ table }) => table))
  const holders: string[] = []
  for (const table of tables) {
    const { rowCount } = await db.execute(
      sql`select 1 from ${sql.identifier(table)} as held where held::text ilike ${`%${text}%`} limit 1`,
    )
    if (rowCount) holders.push(table)
  }
  return holders
}
