import { sql } from 'drizzle-orm'
import { foreignKey, index, pgTable, text, unique, uuid } from 'drizzle-orm/pg-core'
import { instant, sortedText, workspaceId } from './columns.ts'
import { staff } from './staff.ts'
import { workspaces } from './workspaces.ts'

/**
 * The person recorded. `sortName` orders the list (nameless contacts last), `nameKey` is what searching
 * compares: folded to lower case without accents.
 */
export const contacts = pgTable(
  'contacts',
  {
    id: uuid('id').primaryKey(),
    workspaceId: workspaceId().references(() => workspaces.id, { onDelete: 'cascade' }),
    firstName: text('first_name'),
    lastName: text('last_name'),
    companyName: text('company_name'),
    jobTitle: text('job_title'),
    ownerId: uuid('owner_id'),
    createdAt: instant('created_at').notNull(),
    lastActivityAt: instant('last_activity_at').notNull(),
    sortName: sortedText('sort_name')
      .notNull()
      .generatedAlwaysAs(
        sql`coalesce(nullif(btrim(coalesce(first_name, '') || ' ' || coalesce(last_name, '')), ''), company_name, U&'\\FFFF')`,
      ),
    nameKey: text('name_key')
      .notNull()
      .generatedAlwaysAs(
        sql`fold_text(coalesce(first_name, '') || ' ' || coalesce(last_name, '') || ' ' || coalesce(company_name, ''))`,
      ),
  },
  (table) => [
    unique('contacts_workspace_id').on(table.workspaceId, table.id),
    foreignKey({
      name: 'contacts_owner',
      columns: [table.workspaceId, table.ownerId],
      foreignColumns: [staff.workspaceId, staff.id],
    }),
    index('contacts_by_name').on(table.workspaceId, table.sortName, table.id),
    index('contacts_by_owner').on(table.workspaceId, table.ownerId),
    index('contacts_name_key').using('gin', table.nameKey.op('gin_trgm_ops')),
  ],
)
