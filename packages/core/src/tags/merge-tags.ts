import { type MergeTags, mergeTagsInput } from '@dossier/contracts/tags/inputs'
import type { TagView } from '@dossier/contracts/tags/views'
import { inTransaction } from '@dossier/db'
import { contactTags, tags } from '@dossier/db/schema'
import { eq, sql } from 'drizzle-orm'
import type { Ctx } from '../context/index.ts'
import { invalidField, parseInput } from '../errors/index.ts'
import { appendAudit } from '../events/index.ts'
import { authorize } from '../policy/index.ts'
import { lockTwoTags } from './lock-tags.ts'

/** Makes two tags one: every contact of the first has the second instead. */
export const mergeTags = async (ctx: Ctx, input: MergeTags): Promise<TagView> => {
  authorize(ctx.actor, 'settings.write')
  const { tagId, intoId } = parseInput(mergeTagsInput, input)
  if (tagId === intoId) throw invalidField('intoId', 'tag.same')
  return inTransaction(ctx.db, ctx.workspaceId, async (tx) => {
    const [from, into] = await lockTwoTags(tx, tagId, intoId)
    await tx.execute(sql`
      insert into ${contactTags} (workspace_id, contact_id, tag_id, added_at)
      select workspace_id, contact_id, ${into.id}::uuid, added_at from ${contactTags} where tag_id = ${from.id}
      on conflict do nothing`)
    await tx.delete(tags).where(eq(tags.id, from.id))
    const [before, after] = [from, into].map(({ id, name }) => ({ id, name }))
    appendAudit(tx, ctx, { act: 'tag.merged', subjectId: into.id, recordId: null, before, after })
    return { id: into.id, name: into.name, color: into.color }
  })
}
