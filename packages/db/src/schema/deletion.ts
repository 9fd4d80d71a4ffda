import type { ErasureCause } from '@dossier/contracts/deletion/erasure-views'
import { sql } from 'drizzle-orm'
import { type AnyPgColumn, check, index, integer, jsonb, pgTable, text, uuid } from 'drizzle-orm/pg-core'
import { instant, workspaceId } from './columns.ts'
import { workspaces } from './workspaces.ts'

/**
 * What each permanent deletion erased, without personal data of the contact: it stays when the contact is gone,
 * and its id, the deletion's, is the number of the certificate. `app` writes who ordered it until it begins; the
 * erasing functions count, each batch in its own transaction.
 */
export const erasures = pgTable(
  'erasures',
  {
    deletionId: uuid('deletion_id').primaryKey(),
    workspaceId: workspaceId().references(() => workspaces.id, { onDelete: 'cascade' }),
    contactId: uuid('contact_id').notNull(),
    cause: text('cause').$type<ErasureCause>().notNull(),
    orderedBy: text('ordered_by'),
    orderedAt: instant('ordered_at'),
    /** Of the request, as the workspace files it. */
    reference: text('reference'),
    createdAt: instant('created_at').notNull().defaultNow(),
    startedAt: instant('started_at'),
    finishedAt: instant('finished_at'),
    /** Rows erased so far, by table. */
    counts: jsonb('counts').$type<Record<string, number>>().notNull().default({}),
  },
  (table) => [
    check('erasures_cause', sql`${table.cause} in ('retention', 'at_once', 'request')`),
    check(
      'erasures_order',
      sql`num_nulls(${table.orderedBy}, ${table.orderedAt}) = case ${table.cause} when 'retention' then 2 else 0 end`,
    ),
    index('erasures_by_creation').on(table.workspaceId, table.createdAt, table.deletionId),
  ],
)

/**
 * What becomes of each table's rows when a record is erased; written by the table's migration, read by `erase_batch`.
 * A row belongs to the record that `byColumn` names, or to the row of `parent` that it names.
 */
export const erasureRules = pgTable(
  'erasure_rules',
  {
    tableName: text('table_name').primaryKey(),
    position: integer('position').notNull(),
    action: text('action', { enum: ['rows', 'content', 'unlink', 'keep'] }).notNull(),
    byColumn: text('by_column').notNull(),
    parent: text('parent').references((): AnyPgColumn => erasureRules.tableName),
    /** The columns that a `content` rule empties. */
    blanks: text('blanks').array().notNull().default([]),
  },
  (table) => [
    check('erasure_rules_action', sql`${table.action} in ('rows', 'content', 'unlink', 'keep')`),
    check('erasure_rules_blanks', sql`(${table.action} = 'content') = (cardinality(${table.blanks}) > 0)`),
  ],
)
