import { sql } from 'drizzle-orm'
import { integer, pgTable, text, unique, uniqueIndex, uuid } from 'drizzle-orm/pg-core'
import { workspaceId } from './columns.ts'
import { workspaces } from './workspaces.ts'

/** Lead, customer, …: what a contact is to the business, in the workspace's order. */
export const contactTypes = pgTable(
  'contact_types',
  {
    id: uuid('id').primaryKey(),
    workspaceId: workspaceId().references(() => workspaces.id, { onDelete: 'cascade' }),
    name: text('name').notNull(),
    nameKey: text('name_key').notNull().generatedAlwaysAs(sql`lower(name)`),
    position: integer('position').notNull(),
  },
  (table) => [
    unique('contact_types_workspace_id').on(table.workspaceId, table.id),
    uniqueIndex('contact_types_name').on(table.workspaceId, table.nameKey),
  ],
)
