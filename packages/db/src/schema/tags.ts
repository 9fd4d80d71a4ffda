import { tagColors } from '@dossier/contracts/tags/values'
import { sql } from 'drizzle-orm'
import { foreignKey, index, pgTable, primaryKey, text, unique, uniqueIndex, uuid } from 'drizzle-orm/pg-core'
import { instant, workspaceId } from './columns.ts'
import { contacts } from './contacts.ts'
import { workspaces } from './workspaces.ts'

/** "VIP" and "vip " are one tag: `nameKey` is unique in the workspace. */
export const tags = pgTable(
  'tags',
  {
    id: uuid('id').primaryKey(),
    workspaceId: workspaceId().references(() => workspaces.id, { onDelete: 'cascade' }),
    name: text('name').notNull(),
    nameKey: text('name_key').notNull().generatedAlwaysAs(sql`lower(name)`),
    color: text('color', { enum: tagColors }).notNull(),
  },
  (table) => [
    unique('tags_workspace_id').on(table.workspaceId, table.id),
    uniqueIndex('tags_name').on(table.workspaceId, table.nameKey),
  ],
)

export const contactTags = pgTable(
  'contact_tags',
  {
    workspaceId: workspaceId(),
    contactId: uuid('contact_id').notNull(),
    tagId: uuid('tag_id').notNull(),
    addedAt: instant('added_at').notNull(),
  },
  (table) => [
    primaryKey({ name: 'contact_tags_pk', columns: [table.contactId, table.tagId] }),
    foreignKey({
      name: 'contact_tags_contact',
      columns: [table.workspaceId, table.contactId],
      foreignColumns: [contacts.workspaceId, contacts.id],
    })
      .onDelete('cascade')
      .onUpdate('cascade'),
    foreignKey({
      name: 'contact_tags_tag',
      columns: [table.workspaceId, table.tagId],
      foreignColumns: [tags.workspaceId, tags.id],
    }).onDelete('cascade'),
    index('contact_tags_by_tag').on(table.workspaceId, table.tagId),
  ],
)
