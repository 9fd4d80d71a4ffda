import { type RenameTag, renameTagInput } from '@dossier/contracts/tags/inputs'
import type { TagView } from '@dossier/contracts/tags/views'
import { inTransaction } from '@dossier/db'
import { tags } from '@dossier/db/schema'
import { and, eq, ne, sql } from 'drizzle-orm'
import type { Ctx } from '../context/index.ts'
import { invalidField, parseInput } from '../errors/index.ts'
import { appendAudit } from '../events/index.ts'
import { authorize } from '../policy/index.ts'
import { lockTag } from './lock-tags.ts'

/** Renames a tag on every contact that has it; a name that another tag has is refused. */
export const renameTag = async (ctx: Ctx, input: RenameTag): Promise<TagView> => {
  authorize(ctx.actor, 'settings.write')
  const { tagId, name } = parseInput(renameTagInput, input)
  return inTransaction(ctx.db, ctx.workspaceId, async (tx) => {
    const tag = await lockTag(tx, tagId)
    const [other] = await tx
      .select({ id: tags.id })
      .from(tags)
      .where(and(eq(tags.nameKey, sql`lower(${name})`), ne(tags.id, tagId)))
    if (other) throw invalidField('name', 'tag.taken')
    await tx.update(tags).set({ name }).where(eq(tags.id, tagId))
    const change = { before: { name: tag.name }, after: { name } }
    appendAudit(tx, ctx, { act: 'tag.renamed', subjectId: tagId, recordId: null, ...change })
    return { id: tagId, name, color: tag.color }
  })
}
