import { sql } from 'drizzle-orm'
import { check, pgTable, text, unique, uuid } from 'drizzle-orm/pg-core'
import { workspaceId } from './columns.ts'
import { workspaces } from './workspaces.ts'

/**
 * The anchor: what a note, a timeline entry or a file hangs on. The table of its kind (contacts; later companies and
 * custom objects) shares its id, and makes it by a trigger.
 */
export const records = pgTable(
  'records',
  {
    id: uuid('id').primaryKey(),
    workspaceId: workspaceId().references(() => workspaces.id, { onDelete: 'cascade' }),
    kind: text('kind', { enum: ['contact'] }).notNull(),
  },
  (table) => [
    unique('records_workspace_id').on(table.workspaceId, table.id),
    check('records_kind', sql`${table.kind} in ('contact')`),
  ],
)
