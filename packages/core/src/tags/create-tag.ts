import { type CreateTag, createTagInput } from '@dossier/contracts/tags/inputs'
import type { TagView } from '@dossier/contracts/tags/views'
import { inTransaction } from '@dossier/db'
import { tags } from '@dossier/db/schema'
import { eq } from 'drizzle-orm'
import type { Ctx } from '../context/index.ts'
import { invalidField, parseInput } from '../errors/index.ts'
import { appendAudit } from '../events/index.ts'
import { authorize } from '../policy/index.ts'
import { refuseTooManyTags } from './refuse-too-many-tags.ts'
import { tagColor } from './tag-color.ts'

/** Makes a tag that no contact has yet. The same id again is the same act. */
export const createTag = async (ctx: Ctx, input: CreateTag): Promise<TagView> => {
  authorize(ctx.actor, 'settings.write')
  const { tagId, name, color } = parseInput(createTagInput, input)
  return inTransaction(ctx.db, ctx.workspaceId, async (tx) => {
    const tag = { id: tagId, name, color: color ?? tagColor(name) }
    const made = await tx
      .insert(tags)
      .values({ ...tag, workspaceId: ctx.workspaceId })
      .onConflictDoNothing()
    if (made.rowCount === 0) {
      const [same] = await tx.select().from(tags).where(eq(tags.id, tagId))
      if (same?.name !== name) throw invalidField('name', 'tag.taken')
      return { id: tagId, name, color: same.color }
    }
    await refuseTooManyTags(tx, 'name')
    appendAudit(tx, ctx, {
      act: 'tag.created',
      subjectId: tagId,
      recordId: null,
      after: { name, color: tag.color },
    })
    return tag
  })
}
