import type { TagUseView } from '@dossier/contracts/tags/views'
import { inTransaction } from '@dossier/db'
import { contactTags, tags } from '@dossier/db/schema'
import { and, asc, count, eq } from 'drizzle-orm'
import type { Ctx } from '../context/index.ts'
import { authorize } from '../policy/index.ts'

/** All tags of the workspace, by name, and how many contacts have each. */
export const listTagUses = async (ctx: Ctx): Promise<TagUseView[]> => {
  authorize(ctx.actor, 'contacts.read')
  return inTransaction(ctx.db, ctx.workspaceId, (tx) =>
    tx
      .select({ id: tags.id, name: tags.name, color: tags.color, holders: count(contactTags.contactId) })
      .from(tags)
      .leftJoin(
        contactTags,
        and(eq(contactTags.workspaceId, tags.workspaceId), eq(contactTags.tagId, tags.id)),
      )
      .groupBy(tags.id)
      .orderBy(asc(tags.nameKey)),
  )
}
