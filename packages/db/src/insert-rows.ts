import { getTableColumns, type InferInsertModel, type Placeholder, type SQL, sql } from 'drizzle-orm'
import type { PgColumn, PgTable } from 'drizzle-orm/pg-core'

/**
 * An INSERT into these columns of a table, for a prepared statement: its rows, as many as there are, travel as the
 * JSON text of an array.
 */
export const insertRows = <Table extends PgTable>(
  table: Table,
  keys: readonly (keyof InferInsertModel<Table> & string)[],
  rows: Placeholder,
): SQL => {
  const all: Record<string, PgColumn> = getTableColumns(table)
  const columns = keys.flatMap((key) => {
    const column = all[key]
    if (column === undefined) return []
    const name = sql.identifier(column.name)
    return { name, given: sql`${sql.identifier(key)} ${sql.raw(column.getSQLType())}` }
  })
  const list = (parts: SQL[]) => sql.join(parts, sql`, `)
  return sql`insert into ${table} (${list(columns.map(({ name }) => sql`${name}`))})
    select * from json_to_recordset(${rows}) as given (${list(columns.map(({ given }) => given))})`
}
