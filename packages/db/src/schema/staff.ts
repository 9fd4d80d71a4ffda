import { roles } from '@dossier/contracts/rights'
import { sql } from 'drizzle-orm'
import { check, index, pgTable, text, unique, uuid } from 'drizzle-orm/pg-core'
import { instant, workspaceId } from './columns.ts'
import { users } from './sign-in.ts'
import { workspaces } from './workspaces.ts'

/** A user's place in one workspace: how colleagues see them and what they may do. */
export const staff = pgTable(
  'staff',
  {
    id: uuid('id').primaryKey(),
    workspaceId: workspaceId().references(() => workspaces.id, { onDelete: 'cascade' }),
    userId: uuid('user_id')
      .notNull()
      .references(() => users.id, { onDelete: 'cascade' }),
    role: text('role', { enum: roles }).notNull(),
    name: text('name').notNull(),
    email: text('email').notNull(),
    createdAt: instant('created_at').notNull().defaultNow(),
  },
  (table) => [
    unique('staff_workspace_id').on(table.workspaceId, table.id),
    unique('staff_workspace_user').on(table.workspaceId, table.userId),
    index('staff_user').on(table.userId),
    check('staff_role', sql`${table.role} in ('owner', 'admin', 'member', 'readonly')`),
  ],
)
