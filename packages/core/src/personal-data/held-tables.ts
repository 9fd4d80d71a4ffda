import { getTableColumns, getTableName } from 'drizzle-orm'
import type { PgTable } from 'drizzle-orm/pg-core'
import type { ColumnAnswer, NamedBy, ShownAs } from './answers.ts'
import { ofContacts } from './of-contacts.ts'

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
  rowsBy: 'id' | 'contact_id' | 'note_id'
  table: string
  inOrderOf: string
  columns: HeldColumn[]
}

/** What the database calls the column that the schema names so. */
const columnNames = (table: PgTable): Record<string, string> =>
  Object.fromEntries(Object.entries(getTableColumns(table)).map(([key, { name }]) => [key, name]))

/** What the registry has exported of a contact: its tables and their columns, in its order. */
export const heldTables: HeldTable[] = Object.entries(ofContacts).map(
  ([key, { table, title, rowsBy, inOrderOf, columns }]) => {
    const names = columnNames(table)
    const answers = Object.entries<ColumnAnswer>(columns)
    return {
      key,
      title,
      rowsBy,
      table: getTableName(table),
      inOrderOf: names[inOrderOf] ?? inOrderOf,
      columns: answers.flatMap(([column, held]) =>
        'label' in held
          ? { key: column, ...held, namedBy: held.namedBy ?? null, column: names[column] ?? column }
          : [],
      ),
    }
  },
)
