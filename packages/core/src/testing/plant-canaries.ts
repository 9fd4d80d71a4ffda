import type { Db } from '@dossier/db'
import { sql } from 'drizzle-orm'
import type { RowsBy } from '../domain/index.ts'
import { readColumns } from './read-columns.ts'

export type Canary = { table: string; column: string; canary: string }

type Owned = { table: string; rowsBy: RowsBy }

/**
 * Puts a word of its own into every column of a contact's rows that can hold any word, whatever the column is said
 * to hold. One that a constraint refuses is left as it was.
 */
export const plantCanaries = async (
  db: Pick<Db, 'execute'>,
  contactId: string,
  tables: readonly Owned[],
): Promise<Canary[]> => {
  const columns = await readColumns(db)
  const planted: Canary[] = []
  for (const { table, rowsBy } of tables)
    for (const { column, type, isGenerated } of columns.filter((one) => one.table === table)) {
      if (isGenerated || !['text', 'jsonb'].includes(type)) continue
      const canary = `canary-${planted.length}-of-${contactId}`
      const value = type === 'text' ? sql`${canary}` : sql`jsonb_build_object('text', ${canary}::text)`
      const rows =
        typeof rowsBy === 'object'
          ? sql`${sql.identifier(rowsBy.column)} in (
              select id from ${sql.identifier(rowsBy.of)} where ${sql.identifier(columnOf(tables, rowsBy.of))} = ${contactId})`
          : sql`${sql.identifier(rowsBy)} = ${contactId}`
      const isTaken = await db
        .execute(sql`update ${sql.identifier(table)} set ${sql.identifier(column)} = ${value} where ${rows}`)
        .then(
          ({ rowCount }) => (rowCount ?? 0) > 0,
          () => false,
        )
      if (isTaken) planted.push({ table, column, canary })
    }
  return planted
}

/** By which column the rows of a table above are the record's. */
const columnOf = (tables: readonly Owned[], name: string): string => {
  const rowsBy = tables.find(({ table }) => table === name)?.rowsBy
  if (typeof rowsBy !== 'string') throw new Error(`${name} hangs on no record`)
  return rowsBy
}
