import { sql } from 'drizzle-orm'
import { check, integer, pgTable, text, uuid } from 'drizzle-orm/pg-core'
import { workspaces } from './workspaces.ts'

/** What a workspace decides for all its staff; one row each. */
export const workspaceSettings = pgTable(
  'workspace_settings',
  {
    workspaceId: uuid('workspace_id')
      .primaryKey()
      .references(() => workspaces.id, { onDelete: 'cascade' }),
    timeZone: text('time_zone').notNull().default('UTC'),
    currency: text('currency').notNull().default('USD'),
    defaultCountry: text('default_country').notNull().default('US'),
    deletedRetentionDays: integer('deleted_retention_days').notNull().default(60),
  },
  (table) => [
    check('workspace_settings_currency', sql`${table.currency} ~ '^[A-Z]{3}$'`),
    check('workspace_settings_default_country', sql`${table.defaultCountry} ~ '^[A-Z]{2}$'`),
    check('workspace_settings_retention', sql`${table.deletedRetentionDays} between 1 and 3650`),
  ],
)
