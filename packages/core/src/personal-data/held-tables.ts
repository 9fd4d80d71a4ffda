import { getTableColumns, getTableName } from 'drizzle-orm'
import type { PgTable } from 'drizzle-orm/pg-core'
import type { ColumnAnswer, NamedBy, RowsBy, ShownAs, TableAnswer } from '../domain/index.ts'
import { personalData } from '../domains.ts'

export type HeldColumn = {
  key: string
  label: string
  shownAs: ShownAs
  namedBy: NamedBy | null
  /** As the database calls it. */
  column: string
}
export type HeldTable = {
  key: string
  title: string
  rowsBy: RowsBy
  table: string
  inOrderOf: string
  columns: HeldColumn[]
}

/** What the database calls the column that the schema names so. */
const columnNames = (table: PgTable): Record<string, string> =>
  Object.fromEntries(Object.entries(getTableColumns(table)).map(([key, { name }]) => [key, name]))

/** What the registry has exported of a contact: its tables and their columns, in its order. */
export const heldTables: HeldTable[] = Object.entries<TableAnswer<string>>(personalData).flatMap(
  ([key, answer]) => {
    if (answer.rowsBy === null) return []
    const { table, title, rowsBy, inOrderOf, columns } = answer
    const names = columnNames(table)
    const shown = Object.entries<ColumnAnswer>(columns).flatMap(([column, held]) =>
      'label' in held
        ? { key: column, ...held, namedBy: held.namedBy ?? null, column: names[column] ?? column }
        : [],
    )
    // The anchor itself says nothing.
    if (shown.length === 0) return []
    return {
      key,
      title,
      rowsBy,
      table: getTableName(table),
      inOrderOf: names[inOrderOf] ?? inOrderOf,
      columns: shown,
    }
  },
)
