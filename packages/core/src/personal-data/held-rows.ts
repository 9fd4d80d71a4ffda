import type { Tx } from '@dossier/db'
import { type SQL, sql } from 'drizzle-orm'
import { belongsTo } from './belongs-to.ts'
import { type HeldColumn, type HeldTable, heldTables } from './held-tables.ts'

/** How many rows are in memory at once; a note can be long. */
const PAGE = 200

const valueOf = ({ key, column, namedBy }: HeldColumn): SQL => {
  const held = sql`held.${sql.identifier(column)}`
  const value = namedBy
    ? sql`(select name from ${sql.identifier(namedBy)} as named where named.id = ${held})`
    : held
  return sql`${value} as ${sql.identifier(key)}`
}

const rowsOf = ({ table, rowsBy, inOrderOf, columns }: HeldTable, contactId: string): SQL => sql`
    select row_to_json(shown)::text as row from (
      select ${sql.join(columns.map(valueOf), sql`, `)}
      from ${sql.identifier(table)} as held
      where held.workspace_id = current_workspace() and ${belongsTo(sql`held`, rowsBy, contactId)}
      order by held.${sql.identifier(inOrderOf)}) as shown`

const cursorOf = ({ table }: HeldTable) => sql.identifier(`held_${table}`)

/**
 * Opens everything that is held of a contact, as it is at this moment: what is read from here on, however long that
 * takes and however often, is the same.
 */
export const openHeld = async (tx: Tx, contactId: string): Promise<void> => {
  await Promise.all(
    heldTables.map((table) =>
      tx.execute(sql`declare ${cursorOf(table)} scroll cursor for ${rowsOf(table, contactId)}`),
    ),
  )
}

/** The rows of one table from the first on, each as the JSON that Postgres made of it. Needs `openHeld`. */
export async function* heldRows(tx: Tx, table: HeldTable): AsyncGenerator<string> {
  await tx.execute(sql`move absolute 0 from ${cursorOf(table)}`)
  for (;;) {
    const { rows } = await tx.execute<{ row: string }>(
      sql`fetch ${sql.raw(String(PAGE))} from ${cursorOf(table)}`,
    )
    for (const { row } of rows) yield row
    if (rows.length < PAGE) return
  }
}
