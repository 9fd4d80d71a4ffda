import { type DeleteTag, deleteTagInput } from '@dossier/contracts/tags/inputs'
import { inTransaction } from '@dossier/db'
import { contactTags, tags } from '@dossier/db/schema'
import { eq } from 'drizzle-orm'
import type { Ctx } from '../context/index.ts'
import { DomainError, parseInput } from '../errors/index.ts'
import { appendAudit, appendEntries } from '../events/index.ts'
import { authorize } from '../policy/index.ts'
import { lockTag } from './lock-tags.ts'

/** Deletes a tag, off every contact that has it; with an entry in each timeline. */
export const deleteTag = async (ctx: Ctx, input: DeleteTag): Promise<null> => {
  authorize(ctx.actor, 'settings.write')
  const { tagId, holders } = parseInput(deleteTagInput, input)
  return inTransaction(ctx.db, ctx.workspaceId, async (tx) => {
    const { name, color } = await lockTag(tx, tagId)
    const holding = tx
      .select({ contactId: contactTags.contactId })
      .from(contactTags)
      .where(eq(contactTags.tagId, tagId))
      .for('update')
    const removed = await appendEntries(tx, ctx, holding, 'tag.removed', { tag: { id: tagId, name } })
    if (removed > holders) throw new DomainError('conflict', 'tag.heldMeanwhile')
    await tx.delete(tags).where(eq(tags.id, tagId))
    appendAudit(tx, ctx, {
      act: 'tag.deleted',
      subjectId: tagId,
      recordId: null,
      before: { name, color, holders: removed },
    })
    return null
  })
}
