import { sql } from 'drizzle-orm'
import { foreignKey, index, pgTable, text, uuid } from 'drizzle-orm/pg-core'
import { instant, workspaceId } from './columns.ts'
import { contacts } from './contacts.ts'
import { notes } from './notes.ts'
import { staff } from './staff.ts'

/** What one member of staff should know, shown under the bell. */
export const notifications = pgTable(
  'notifications',
  {
    id: uuid('id').primaryKey(),
    workspaceId: workspaceId(),
    staffId: uuid('staff_id').notNull(),
    kind: text('kind', { enum: ['mention'] }).notNull(),
    contactId: uuid('contact_id').notNull(),
    noteId: uuid('note_id').notNull(),
    actorName: text('actor_name').notNull(),
    at: instant('at').notNull(),
    readAt: instant('read_at'),
  },
  (table) => [
    foreignKey({
      name: 'notifications_staff',
      columns: [table.workspaceId, table.staffId],
      foreignColumns: [staff.workspaceId, staff.id],
    }).onDelete('cascade'),
    foreignKey({
      name: 'notifications_contact',
      columns: [table.workspaceId, table.contactId],
      foreignColumns: [contacts.workspaceId, contacts.id],
    }).onDelete('cascade'),
    foreignKey({
      name: 'notifications_note',
      columns: [table.workspaceId, table.noteId],
      foreignColumns: [notes.workspaceId, notes.id],
    }).onDelete('cascade'),
    index('notifications_of_staff').on(table.workspaceId, table.staffId, table.at, table.id),
    index('notifications_unread').on(table.workspaceId, table.staffId).where(sql`read_at is null`),
  ],
)
