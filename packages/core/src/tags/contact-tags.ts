import type { TagView } from '@dossier/contracts/tags/views'
import type { Tx } from '@dossier/db'
import { contacts } from '@dossier/db/schema'
import { eq, sql } from 'drizzle-orm'
import { tagsJson } from './tags-json.ts'

/** The contact's tags, in the order they were added. */
export const presentTags = async (tx: Tx, contactId: string): Promise<TagView[]> => {
  const [found] = await tx
    .select({ tags: sql<TagView[]>`${tagsJson}` })
    .from(contacts)
    .where(eq(contacts.id, contactId))
  return found?.tags ?? []
}
