import { contactPointStates } from '@dossier/contracts/contact-points/values'
import { sql } from 'drizzle-orm'
import { boolean, check, foreignKey, index, pgTable, text, uniqueIndex, uuid } from 'drizzle-orm/pg-core'
import { instant, workspaceId } from './columns.ts'
import { contacts } from './contacts.ts'

/** `addressKey` is what comparing and searching use: emails differ neither by case nor by accent. */
export const contactEmails = pgTable(
  'contact_emails',
  {
    id: uuid('id').primaryKey(),
    workspaceId: workspaceId(),
    contactId: uuid('contact_id').notNull(),
    address: text('address').notNull(),
    addressKey: text('address_key').notNull().generatedAlwaysAs(sql`lower(address)`),
    label: text('label'),
    isPrimary: boolean('is_primary').notNull(),
    state: text('state', { enum: contactPointStates }).notNull().default('unknown'),
    createdAt: instant('created_at').notNull(),
  },
  (table) => [
    check('contact_emails_state', sql`${table.state} in ('unknown', 'verified', 'bounced')`),
    foreignKey({
      name: 'contact_emails_contact',
      columns: [table.workspaceId, table.contactId],
      foreignColumns: [contacts.workspaceId, contacts.id],
    })
      .onDelete('cascade')
      .onUpdate('cascade'),
    uniqueIndex('contact_emails_address').on(table.contactId, table.addressKey),
    uniqueIndex('contact_emails_primary').on(table.contactId).where(sql`${table.isPrimary}`),
    index('contact_emails_by_address').on(table.workspaceId, table.addressKey),
    index('contact_emails_key').using('gin', table.addressKey.op('gin_trgm_ops')),
  ],
)

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
    })
      .onDelete('cascade')
      .onUpdate('cascade'),
    check('contact_phones_e164', sql`${table.number} ~ '^[+][1-9][0-9]{1,14}$'`),
    uniqueIndex('contact_phones_number').on(table.contactId, table.number),
    uniqueIndex('contact_phones_primary').on(table.contactId).where(sql`${table.isPrimary}`),
    index('contact_phones_by_number').on(table.workspaceId, table.number),
    index('contact_phones_key').using('gin', table.number.op('gin_trgm_ops')),
  ],
)
