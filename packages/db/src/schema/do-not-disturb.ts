import { dndChannels, dndDirections, dndSources, dndStatuses } from '@dossier/contracts/do-not-disturb/values'
import { sql } from 'drizzle-orm'
import { check, foreignKey, pgTable, text, unique, uuid } from 'drizzle-orm/pg-core'
import { instant, workspaceId } from './columns.ts'
import { contacts } from './contacts.ts'

/** What a contact wants of one channel in one direction; without a row it is open. What it was stands in the timeline. */
export const doNotDisturb = pgTable(
  'do_not_disturb',
  {
    id: uuid('id').primaryKey(),
    workspaceId: workspaceId(),
    contactId: uuid('contact_id').notNull(),
    channel: text('channel', { enum: dndChannels }).notNull(),
    direction: text('direction', { enum: dndDirections }).notNull(),
    status: text('status', { enum: dndStatuses }).notNull(),
    reason: text('reason'),
    setBy: text('set_by', { enum: dndSources }).notNull(),
    /** Its key stands in the migration: drizzle cannot say that a colleague who goes leaves only this column null. */
    setByStaffId: uuid('set_by_staff_id'),
    since: instant('since').notNull(),
    /** When it ends by itself, if at all. */
    endsAt: instant('ends_at'),
  },
  (table) => [
    unique('do_not_disturb_once').on(table.contactId, table.channel, table.direction),
    foreignKey({
      name: 'do_not_disturb_contact',
      columns: [table.workspaceId, table.contactId],
      foreignColumns: [contacts.workspaceId, contacts.id],
    })
      .onDelete('cascade')
      .onUpdate('cascade'),
    check('do_not_disturb_channel', sql`${table.channel} in ('all', 'email', 'sms', 'call', 'whatsapp')`),
    check('do_not_disturb_direction', sql`${table.direction} in ('outbound', 'inbound')`),
    check('do_not_disturb_status', sql`${table.status} in ('active', 'inactive', 'permanent')`),
    check('do_not_disturb_set_by', sql`${table.setBy} in ('staff', 'contact', 'system')`),
    check('do_not_disturb_colleague', sql`${table.setBy} = 'staff' or ${table.setByStaffId} is null`),
    check('do_not_disturb_end', sql`${table.endsAt} is null or ${table.status} = 'active'`),
  ],
)
