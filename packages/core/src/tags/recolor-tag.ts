import { type RecolorTag, recolorTagInput } from '@dossier/contracts/tags/inputs'
import type { TagView } from '@dossier/contracts/tags/views'
import { inTransaction } from '@dossier/db'
import { tags } from '@dossier/db/schema'
import { eq } from 'drizzle-orm'
import type { Ctx } from '../context/index.ts'
import { notFound, parseInput } from '../errors/index.ts'
import { appendAudit } from '../events/index.ts'
import { authorize } from '../policy/index.ts'

/** Gives a tag another colour, wherever it is shown. */
export const recolorTag = async (ctx: Ctx, input: RecolorTag): Promise<TagView> => {
  authorize(ctx.actor, 'contacts.write')
  const { tagId, color } = parseInput(recolorTagInput, input)
  return inTransaction(ctx.db, ctx.workspaceId, async (tx) => {
    const [tag] = await tx.select().from(tags).where(eq(tags.id, tagId)).for('update')
    if (!tag) throw notFound('tag.notFound')
    await tx.update(tags).set({ color }).where(eq(tags.id, tagId))
    const change = { before: { color: tag.color }, after: { color } }
    appendAudit(tx, ctx, { act: 'tag.recolored', subjectId: tagId, recordId: null, ...change })
    return { id: tagId, name: tag.name, color }
  })
}
