import { taskNotices } from '@dossier/contracts/tasks/values'
import { sql } from 'drizzle-orm'
import { foreignKey, index, pgTable, text, uuid } from 'drizzle-orm/pg-core'
import { instant, workspaceId } from './columns.ts'
import { records } from './records.ts'
import { staff } from './staff.ts'

/** What one member of staff should know, shown under the bell. */
export const notifications = pgTable(
  'notifications',
  {
    id: uuid('id').primaryKey(),
    workspaceId: workspaceId(),
    staffId: uuid('staff_id').notNull(),
    kind: text('kind', { enum: ['mention', ...taskNotices] }).notNull(),
    recordId: uuid('record_id').notNull(),
    /** What it is about, a thing of the domain that its kind belongs to. */
    subjectId: uuid('subject_id').notNull(),
    actorName: text('actor_name').notNull(),
    excerpt: text('excerpt').notNull(),
    /** Once it no longer holds: its subject is deleted, done, moved or another’s. */
    hiddenAt: instant('hidden_at'),
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
      name: 'notifications_record',
      columns: [table.workspaceId, table.recordId],
      foreignColumns: [records.workspaceId, records.id],
    })
      .onDelete('cascade')
      .onUpdate('cascade'),
    index('notifications_of_staff').on(table.workspaceId, table.staffId, table.at, table.id),
    index('notifications_of_subject').on(table.workspaceId, table.subjectId),
    index('notifications_unread')
      .on(table.workspaceId, table.staffId)
      .where(sql`read_at is null and hidden_at is null`),
  ],
)
