import { sql } from 'drizzle-orm'
import { check, date, foreignKey, index, pgTable, text, unique, uuid } from 'drizzle-orm/pg-core'
import { instant, sortedText, workspaceId } from './columns.ts'
import { contactTypes } from './contact-types.ts'
import { records } from './records.ts'
import { staff } from './staff.ts'
import { workspaces } from './workspaces.ts'

/**
 * The person recorded. `sortName` orders the list (nameless contacts last), `nameKey` is what searching
 * compares: folded to lower case without accents. A deleted contact keeps its row and all that hangs on it, hidden
 * from every transaction that does not ask for deleted ones, until `purgeAfter`; `deletionId` keeps one
 * deletion apart from the next, and from `purgeStartedAt` on there is no way back.
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
    source: text('source'),
    dateOfBirth: date('date_of_birth', { mode: 'string' }),
    website: text('website'),
    language: text('language'),
    timeZone: text('time_zone'),
    street: text('street'),
    city: text('city'),
    region: text('region'),
    postalCode: text('postal_code'),
    country: text('country'),
    typeId: uuid('type_id'),
    ownerId: uuid('owner_id'),
    createdAt: instant('created_at').notNull(),
    lastActivityAt: instant('last_activity_at').notNull(),
    deletedAt: instant('deleted_at'),
    deletionId: uuid('deletion_id'),
    deletedBy: text('deleted_by'),
    deletionReason: text('deletion_reason'),
    purgeAfter: instant('purge_after'),
    purgeStartedAt: instant('purge_started_at'),
    /** Legal hold: while set, nothing is permanently deleted. */
    heldAt: instant('held_at'),
    heldBy: text('held_by'),
    holdReason: text('hold_reason'),
    sortName: sortedText('sort_name')
      .notNull()
      .generatedAlwaysAs(
        sql`coalesce(nullif(btrim(coalesce(first_name, '') || ' ' || coalesce(last_name, '')), ''), company_name, U&'\\FFFF')`,
      ),
    sortCompany: sortedText('sort_company')
      .notNull()
      .generatedAlwaysAs(sql`coalesce(company_name, U&'\\FFFF')`),
    nameKey: text('name_key')
      .notNull()
      .generatedAlwaysAs(
        sql`fold_text(coalesce(first_name, '') || ' ' || coalesce(last_name, '') || ' ' || coalesce(company_name, ''))`,
      ),
  },
  (table) => [
    unique('contacts_workspace_id').on(table.workspaceId, table.id),
    foreignKey({
      name: 'contacts_record',
      columns: [table.workspaceId, table.id],
      foreignColumns: [records.workspaceId, records.id],
    })
      .onDelete('cascade')
      .onUpdate('cascade'),
    foreignKey({
      name: 'contacts_owner',
      columns: [table.workspaceId, table.ownerId],
      foreignColumns: [staff.workspaceId, staff.id],
    }),
    foreignKey({
      name: 'contacts_type',
      columns: [table.workspaceId, table.typeId],
      foreignColumns: [contactTypes.workspaceId, contactTypes.id],
    }),
    check(
      'contacts_deletion',
      sql`num_nulls(${table.deletedAt}, ${table.deletionId}, ${table.deletedBy}, ${table.purgeAfter}) in (0, 4)`,
    ),
    check('contacts_purge', sql`${table.purgeStartedAt} is null or ${table.deletedAt} is not null`),
    check('contacts_hold', sql`num_nulls(${table.heldAt}, ${table.heldBy}, ${table.holdReason}) in (0, 3)`),
    index('contacts_deleted')
      .on(table.workspaceId, table.purgeAfter, table.id)
      .where(sql`deleted_at is not null`),
    index('contacts_by_type').on(table.workspaceId, table.typeId),
    index('contacts_by_company').on(table.workspaceId, table.sortCompany, table.id),
    index('contacts_by_creation').on(table.workspaceId, table.createdAt, table.id),
    index('contacts_by_activity').on(table.workspaceId, table.lastActivityAt, table.id),
    index('contacts_by_name').on(table.workspaceId, table.sortName, table.id),
    index('contacts_by_owner').on(table.workspaceId, table.ownerId),
    index('contacts_name_key').using('gin', table.nameKey.op('gin_trgm_ops')),
  ],
)
