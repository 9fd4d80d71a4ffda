import type { Tx } from '@dossier/db'
import { contactTags, tags } from '@dossier/db/schema'
import { eq, inArray, or, sql } from 'drizzle-orm'
import type { Ctx } from '../context/index.ts'
import { appendAudit, appendEvent } from '../events/index.ts'
import { refuseTooManyTags } from './refuse-too-many-tags.ts'
import { tagColor } from './tag-color.ts'

/** A contact has at most this many tags. */
const MAX_TAGS = 300

type Named = { id: string; name: string }

const auditOfCreated = ({ id, name, color }: typeof tags.$inferSelect) => ({
  act: 'tag.created' as const,
  subjectId: id,
  recordId: null,
  after: { name, color },
})

/** The tags of these names; those that are new are created. `field` is the input's that the names came by. */
export const findOrCreateTags = async (
  tx: Tx,
  ctx: Ctx,
  names: string[],
  field: string,
): Promise<(typeof tags.$inferSelect)[]> => {
  const created = await tx
    .insert(tags)
    .values(
      names.map((name) => ({ id: ctx.newId(), workspaceId: ctx.workspaceId, name, color: tagColor(name) })),
    )
    .onConflictDoNothing({ target: [tags.workspaceId, tags.nameKey] })
    .returning()
  if (created.length > 0) {
    await refuseTooManyTags(tx, field)
    appendAudit(tx, ctx, ...created.map(auditOfCreated))
  }
  return tx
    .select()
    .from(tags)
    .where(or(...names.map((name) => eq(tags.nameKey, sql`lower(${name})`))))
}

/**
 * Adds those of `wanted` to each of the locked contacts that lacks them, with an event for each. A contact that would have
 * too many stays as it is. Answers which contacts got any, and which had no room.
 */
export const addTagsTo = async (tx: Tx, ctx: Ctx, contactIds: string[], wanted: Named[]) => {
  const tagIds = wanted.map(({ id }) => id)
  const rows = await tx
    .select({
      contactId: contactTags.contactId,
      count: sql<number>`count(*)::int`,
      held: sql<
        string[]
      >`coalesce(json_agg(${contactTags.tagId}) filter (where ${inArray(contactTags.tagId, tagIds)}), '[]')`,
    })
    .from(contactTags)
    .where(inArray(contactTags.contactId, contactIds))
    .groupBy(contactTags.contactId)
  const known = new Map(rows.map((row) => [row.contactId, row]))
  const fullIds: string[] = []
  const added = contactIds.flatMap((contactId) => {
    const has = known.get(contactId)
    const fresh = wanted.filter(({ id }) => !has?.held.includes(id))
    if (fresh.length === 0 || (has?.count ?? 0) + fresh.length <= MAX_TAGS)
      return fresh.map(({ id, name }) => ({ contactId, tag: { id, name } }))
    fullIds.push(contactId)
    return []
  })
  if (added.length > 0)
    await tx.insert(contactTags).values(
      added.map(({ contactId, tag }) => ({
        workspaceId: ctx.workspaceId,
        contactId,
        tagId: tag.id,
        addedAt: ctx.now(),
      })),
    )
  appendEvent(
    tx,
    ctx,
    ...added.map(({ contactId, tag }) => ({
      recordId: contactId,
      kind: 'tag.added' as const,
      subjectId: tag.id,
      data: { tag },
      after: tag,
    })),
  )
  return { changedIds: [...new Set(added.map(({ contactId }) => contactId))], fullIds }
}
