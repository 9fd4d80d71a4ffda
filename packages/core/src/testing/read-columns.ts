import type { Db } from '@dossier/db'
import { sql } from 'drizzle-orm'

export type Column = { table: string; column: string; type: string; isGenerated: boolean }

/** Every column of every table, as the database has them. */
export const readColumns = async (db: Pick<Db, 'execute'>): Promise<Column[]> => {
  const { rows } = await db.execute<Column>(sql`
    select table_name as "table", column_name as "column", data_type as type,
      is_generated = 'ALWAYS' as "isGenerated"
    from information_schema.columns join information_schema.tables using (table_schema, table_name)
    where table_schema = 'public' and table_type = 'BASE TABLE'
    order by table_name, ordinal_position`)
  return rows
}
