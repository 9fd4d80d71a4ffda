import type { TimelineData, TimelineKind } from '@dossier/contracts/timeline/kinds'
import { sql } from 'drizzle-orm'
import { foreignKey, index, jsonb, pgTable, text, uuid } from 'drizzle-orm/pg-core'
import { instant, workspaceId } from './columns.ts'
import { records } from './records.ts'

/** One append-only feed of everything that happened to a record: one table, so that one index pages it. */
export const timelineEntries = pgTable(
  'timeline_entries',
  {
    id: uuid('id').primaryKey(),
    workspaceId: workspaceId(),
    recordId: uuid('record_id').notNull(),
    kind: text('kind').$type<TimelineKind>().notNull(),
    at: instant('at').notNull(),
    actorKind: text('actor_kind', { enum: ['staff', 'contact', 'system', 'api'] }).notNull(),
    actorId: uuid('actor_id'),
    actorName: text('actor_name').notNull(),
    /** The words of the entry, folded, for searching. */
    searchText: text('search_text').notNull().generatedAlwaysAs(sql`entry_words(data)`),
    pinnedAt: instant('pinned_at'),
    /** What was logged by mistake stands in no feed; the audit log keeps it. */
    deletedAt: instant('deleted_at'),
    data: jsonb('data').$type<TimelineData[TimelineKind]>().notNull(),
  },
  (table) => [
    foreignKey({
      name: 'timeline_entries_record',
      columns: [table.workspaceId, table.recordId],
      foreignColumns: [records.workspaceId, records.id],
    })
      .onDelete('cascade')
      .onUpdate('cascade'),
    index('timeline_entries_pinned').on(table.workspaceId, table.recordId).where(sql`pinned_at is not null`),
    index('timeline_entries_of_record').on(table.workspaceId, table.recordId, table.at, table.id),
  ],
)
