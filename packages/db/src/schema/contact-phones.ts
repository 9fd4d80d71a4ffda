import { contactPointStates } from '@dossier/contracts/contact-points/values'
import { sql } from 'drizzle-orm'
import { boolean, check, foreignKey, index, pgTable, text, uniqueIndex, uuid } from 'drizzle-orm/pg-core'
import { instant, workspaceId } from './columns.ts'
import { contacts } from './contacts.ts'

/** `number` is E.164; `shownAs` is the same number as the workspace's country writes it. */
export const contactPhones = pgTable(
  'contact_phones',
  {
    id: uuid('id').primaryKey(),
    workspaceId: workspaceId(),
    contactId: uuid('contact_id').notNull(),
    number: text('number').notNull(),
    shownAs: text('shown_as').notNull(),
    label: text('label'),
    isPrimary: boolean('is_primary').notNull(),
    state: text('state', { enum: contactPointStates }).notNull().default('unknown'),
    createdAt: instant('created_at').notNull(),
  },
  (table) => [
    check('contact_phones_state', sql`${table.state} in ('unknown', 'verified', 'bounced')`),
    foreignKey({
      name: 'contact_phones_contact',
      columns: [table.workspaceId, table.contactId],
      foreignColumns: [contacts.workspaceId, contacts.id],
    }).onDelete('cascade'),
    check('contact_phones_e164', sql`${table.number} ~ '^[+][1-9][0-9]{1,14}$'`),
    uniqueIndex('contact_phones_number').on(table.contactId, table.number),
    uniqueIndex('contact_phones_primary').on(table.contactId).where(sql`${table.isPrimary}`),
    index('contact_phones_by_number').on(table.workspaceId, table.number),
    index('contact_phones_key').using('gin', table.number.op('gin_trgm_ops')),
  ],
)
