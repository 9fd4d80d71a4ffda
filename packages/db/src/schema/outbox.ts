import type { WorkflowType } from '@dossier/contracts/workflows'
import { sql } from 'drizzle-orm'
import { bigint, index, integer, pgTable, text, uuid } from 'drizzle-orm/pg-core'
import { instant, workspaceId } from './columns.ts'

/**
 * Effects outside, written with the change that wants them. The relay leases rows, starts or signals the
 * workflow and marks them done. Rows of one `workflowId` go in order of `id`.
 */
export const outbox = pgTable(
  'outbox',
  {
    id: bigint('id', { mode: 'bigint' }).primaryKey().generatedAlwaysAsIdentity(),
    workspaceId: workspaceId(),
    workflow: text('workflow').$type<WorkflowType>().notNull(),
    entityId: uuid('entity_id').notNull(),
    recordId: uuid('record_id'),
    workflowId: text('workflow_id').notNull(),
    createdAt: instant('created_at').notNull().defaultNow(),
    nextAttemptAt: instant('next_attempt_at').notNull().defaultNow(),
    leasedBy: uuid('leased_by'),
    attempts: integer('attempts').notNull().default(0),
    lastError: text('last_error'),
    doneAt: instant('done_at'),
  },
  (table) => [
    index('outbox_due').on(table.nextAttemptAt, table.id).where(sql`done_at is null`),
    index('outbox_of_workflow').on(table.workflowId, table.id).where(sql`done_at is null`),
    index('outbox_about_record').on(table.recordId).where(sql`record_id is not null`),
    index('outbox_done').on(table.doneAt).where(sql`done_at is not null`),
  ],
)
