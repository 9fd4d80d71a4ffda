import type { TagView } from '@dossier/contracts/tags/views'
import { inTransaction } from '@dossier/db'
import { tags } from '@dossier/db/schema'
import { asc } from 'drizzle-orm'
import type { Ctx } from '../context/index.ts'
import { authorize } from '../policy/index.ts'

/** All tags of the workspace, by name. */
export const listTags = async (ctx: Ctx): Promise<TagView[]> => {
  authorize(ctx.actor, 'contacts.read')
  return inTransaction(ctx.db, ctx.workspaceId, (tx) =>
    tx.select({ id: tags.id, name: tags.name, color: tags.color }).from(tags).orderBy(asc(tags.nameKey)),
  )
}
