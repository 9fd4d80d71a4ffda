import { sql } from 'drizzle-orm'
import { foreignKey, index, pgTable, primaryKey, text, unique, uuid } from 'drizzle-orm/pg-core'
import { instant, workspaceId } from './columns.ts'
import { records } from './records.ts'
import { staff } from './staff.ts'

/** A deleted note keeps its row, so that the act can be undone. */
export const notes = pgTable(
  'notes',
  {
    id: uuid('id').primaryKey(),
    workspaceId: workspaceId(),
    recordId: uuid('record_id').notNull(),
    /** Clean HTML. */
    body: text('body').notNull(),
    authorId: uuid('author_id').notNull(),
    createdAt: instant('created_at').notNull(),
    editedAt: instant('edited_at'),
    /** Who edited it last. */
    editorId: uuid('editor_id'),
    pinnedAt: instant('pinned_at'),
    deletedAt: instant('deleted_at'),
  },
  (table) => [
    unique('notes_workspace_id').on(table.workspaceId, table.id),
    foreignKey({
      name: 'notes_record',
      columns: [table.workspaceId, table.recordId],
      foreignColumns: [records.workspaceId, records.id],
    })
      .onDelete('cascade')
      .onUpdate('cascade'),
    foreignKey({
      name: 'notes_author',
      columns: [table.workspaceId, table.authorId],
      foreignColumns: [staff.workspaceId, staff.id],
    }),
    foreignKey({
      name: 'notes_editor',
      columns: [table.workspaceId, table.editorId],
      foreignColumns: [staff.workspaceId, staff.id],
    }),
    index('notes_pinned')
      .on(table.workspaceId, table.recordId)
      .where(sql`pinned_at is not null and deleted_at is null`),
    index('notes_of_record').on(table.workspaceId, table.recordId, table.createdAt, table.id),
  ],
)

export const noteMentions = pgTable(
  'note_mentions',
  {
    workspaceId: workspaceId(),
    noteId: uuid('note_id').notNull(),
    staffId: uuid('staff_id').notNull(),
  },
  (table) => [
    primaryKey({ name: 'note_mentions_pk', columns: [table.noteId, table.staffId] }),
    foreignKey({
      name: 'note_mentions_note',
      columns: [table.workspaceId, table.noteId],
      foreignColumns: [notes.workspaceId, notes.id],
    }).onDelete('cascade'),
    foreignKey({
      name: 'note_mentions_staff',
      columns: [table.workspaceId, table.staffId],
      foreignColumns: [staff.workspaceId, staff.id],
    }).onDelete('cascade'),
  ],
)

/** The texts that a note had before. */
export const noteVersions = pgTable(
  'note_versions',
  {
    id: uuid('id').primaryKey(),
    workspaceId: workspaceId(),
    noteId: uuid('note_id').notNull(),
    body: text('body').notNull(),
    editorId: uuid('editor_id').notNull(),
    replacedAt: instant('replaced_at').notNull(),
  },
  (table) => [
    foreignKey({
      name: 'note_versions_note',
      columns: [table.workspaceId, table.noteId],
      foreignColumns: [notes.workspaceId, notes.id],
    }).onDelete('cascade'),
    foreignKey({
      name: 'note_versions_editor',
      columns: [table.workspaceId, table.editorId],
      foreignColumns: [staff.workspaceId, staff.id],
    }),
    index('note_versions_of_note').on(table.workspaceId, table.noteId, table.replacedAt),
  ],
)
