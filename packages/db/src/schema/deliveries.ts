import { taskNotices } from '@dossier/contracts/tasks/values'
import { sql } from 'drizzle-orm'
import { foreignKey, index, integer, pgTable, text, uuid } from 'drizzle-orm/pg-core'
import { instant, workspaceId } from './columns.ts'
import { records } from './records.ts'
import { staff } from './staff.ts'

/** One mail to one colleague. Its id is the mail's Message-ID, so a repeat is recognised. */
export const emailDeliveries = pgTable(
  'email_deliveries',
  {
    id: uuid('id').primaryKey(),
    workspaceId: workspaceId(),
    kind: text('kind', { enum: ['mention', ...taskNotices, 'reminderTest'] }).notNull(),
    staffId: uuid('staff_id').notNull(),
    recordId: uuid('record_id').notNull(),
    /** What it is about, a thing of the domain that its kind belongs to, which writes its words. */
    subjectId: uuid('subject_id').notNull(),
    /** Whose act it is about. */
    actorName: text('actor_name').notNull(),
    state: text('state', { enum: ['queued', 'sent', 'failed', 'skipped'] })
      .notNull()
      .default('queued'),
    reason: text('reason'),
    attempts: integer('attempts').notNull().default(0),
    createdAt: instant('created_at').notNull(),
    finishedAt: instant('finished_at'),
  },
  (table) => [
    foreignKey({
      name: 'email_deliveries_staff',
      columns: [table.workspaceId, table.staffId],
      foreignColumns: [staff.workspaceId, staff.id],
    }).onDelete('cascade'),
    foreignKey({
      name: 'email_deliveries_record',
      columns: [table.workspaceId, table.recordId],
      foreignColumns: [records.workspaceId, records.id],
    })
      .onDelete('cascade')
      .onUpdate('cascade'),
    index('email_deliveries_ended')
      .on(table.workspaceId, table.finishedAt, table.id)
      .where(sql`finished_at is not null`),
    index('email_deliveries_of_record').on(table.workspaceId, table.recordId),
    index('email_deliveries_queued').on(table.createdAt).where(sql`state = 'queued'`),
  ],
)
