import { type RenameTag, renameTag as schema, type TagView } from '@dossier/contracts/tags'
import { inTransaction, type Tx } from '@dossier/db'
import { contactTags, tags } from '@dossier/db/schema'
import { and, eq, ne, sql } from 'drizzle-orm'
import type { Ctx } from '../context/index.ts'
import { notFound, parseInput } from '../errors/index.ts'
import { appendAudit } from '../events/index.ts'
import { authorize } from '../policy/index.ts'

type TagRow = typeof tags.$inferSelect

/** Renames a tag; where another has the name already, the two become that one. */
export const renameTag = async (ctx: Ctx, input: RenameTag): Promise<TagView> => {
  authorize(ctx.actor, 'settings.write')
  const { tagId, name } = parseInput(schema, input)
  return inTransaction(ctx.db, ctx.workspaceId, async (tx) => {
    const [tag] = await tx.select().from(tags).where(eq(tags.id, tagId)).for('update')
    if (!tag) throw notFound('tag.notFound')
    const [other] = await tx
      .select()
      .from(tags)
      .where(and(eq(tags.nameKey, sql`lower(${name})`), ne(tags.id, tagId)))
      .for('update')
    if (other) return merge(tx, ctx, tag, other)
    await tx.update(tags).set({ name }).where(eq(tags.id, tagId))
    const change = { before: { name: tag.name }, after: { name } }
    await appendAudit(tx, ctx, { act: 'tag.renamed', subjectId: tagId, ...change })
    return { id: tagId, name, color: tag.color }
  })
}

const merge = async (tx: Tx, ctx: Ctx, from: TagRow, into: TagRow): Promise<TagView> => {
  await tx.execute(sql`
    insert into ${contactTags} (workspace_id, contact_id, tag_id, added_at)
    select workspace_id, contact_id, ${into.id}::uuid, added_at from ${contactTags} where tag_id = ${from.id}
    on conflict do nothing`)
  await tx.delete(tags).where(eq(tags.id, from.id))
  const [before, after] = [from, into].map(({ id, name }) => ({ id, name }))
  await appendAudit(tx, ctx, { act: 'tag.merged', subjectId: into.id, before, after })
  return { id: into.id, name: into.name, color: into.color }
}
