import { contacts } from '@dossier/db/schema'
import { type SQL, type SQLWrapper, sql } from 'drizzle-orm'

/**
 * Whether the reader may see the record that a child hangs on: row-level security leaves of its table only what is
 * visible in this transaction. Whoever reaches a child by its own id asks this, so that a child of a deleted record
 * is not found.
 */
export const isVisible = (recordId: SQLWrapper): SQL =>
  sql`exists (select from ${contacts} as visible where visible.id = ${recordId})`
