import type { AuditAct } from '@dossier/contracts/live/audit-acts'
import { sql } from 'drizzle-orm'
import { bigint, index, jsonb, pgTable, text, uuid } from 'drizzle-orm/pg-core'
import { instant, workspaceId } from './columns.ts'

/**
 * Who did what, when, from where, before and after. Append-only, and the sequence that the live stream reads:
 * `xid` is the writing transaction, so a cursor can follow the order of commits (see `read-live-changes.ts`).
 * It is a bigint because only then can an index be used under row-level security.
 */
export const auditEntries = pgTable(
  'audit_entries',
  {
    id: uuid('id').primaryKey(),
    workspaceId: workspaceId(),
    xid: bigint('xid', { mode: 'bigint' }).notNull().default(sql`(pg_current_xact_id()::text::bigint)`),
    at: instant('at').notNull(),
    act: text('act').$type<AuditAct>().notNull(),
    actorKind: text('actor_kind', { enum: ['staff', 'contact', 'system', 'api'] }).notNull(),
    actorId: uuid('actor_id'),
    actorName: text('actor_name').notNull(),
    recordId: uuid('record_id'),
    subjectId: uuid('subject_id').notNull(),
    before: jsonb('before'),
    after: jsonb('after'),
    requestId: text('request_id'),
    ipAddress: text('ip_address'),
  },
  (table) => [
    index('audit_entries_by_xid').on(table.workspaceId, table.xid),
    index('audit_entries_of_record').on(table.workspaceId, table.recordId, table.at),
  ],
)
