import { getTableName, type SQL, sql } from 'drizzle-orm'
import type { RowsBy, TableAnswer } from '../domain/index.ts'
import { personalData } from '../domains.ts'

/** How the rows of a table are a contact's, by what the registry says of it. */
const rowsByOf = (table: string): RowsBy => {
  const answers = Object.values<TableAnswer<string>>(personalData)
  const rowsBy = answers.find((answer) => getTableName(answer.table) === table)?.rowsBy
  if (!rowsBy) throw new Error(`The rows of ${table} belong to no contact.`)
  return rowsBy
}

/** Whether a row is the contact's, itself or by the row it hangs on: what `belongs_to_record` is to erasure. */
export const belongsTo = (row: SQL, rowsBy: RowsBy, contactId: string): SQL =>
  typeof rowsBy === 'object'
    ? sql`${row}.${sql.identifier(rowsBy.column)} in (select id from ${sql.identifier(rowsBy.of)} as above
        where above.workspace_id = current_workspace() and ${belongsTo(sql`above`, rowsByOf(rowsBy.of), contactId)})`
    : sql`${row}.${sql.identifier(rowsBy)} = ${contactId}`
