import { type AddTags, addTags as schema, type TagView } from '@dossier/contracts/tags'
import { inTransaction, type Tx } from '@dossier/db'
import { contactTags, tags } from '@dossier/db/schema'
import { eq, or, sql } from 'drizzle-orm'
import { lockContact } from '../contacts/load-contact.ts'
import type { Ctx } from '../context/index.ts'
import { invalidField, parseInput } from '../errors/index.ts'
import { appendEvent } from '../events/index.ts'
import { authorize } from '../policy/index.ts'
import { presentTags } from './contact-tags.ts'
import { tagColor } from './tag-color.ts'

/** A contact has at most this many tags. */
const MAX_TAGS = 300

/** Adds tags by name, making those that are new. "VIP" and "vip " are one tag; one held already stays. */
export const addTags = async (ctx: Ctx, input: AddTags): Promise<TagView[]> => {
  authorize(ctx.actor, 'contacts.write')
  const { contactId, names } = parseInput(schema, input)
  return inTransaction(ctx.db, ctx.workspaceId, async (tx) => {
    await lockContact(tx, contactId)
    const wanted = await findOrMakeTags(tx, ctx, names)
    const held = new Set((await presentTags(tx, contactId)).map(({ id }) => id))
    const fresh = wanted.filter(({ id }) => !held.has(id))
    if (held.size + fresh.length > MAX_TAGS) throw invalidField('names', 'tag.limit')
    for (const tag of fresh) {
      const row = { workspaceId: ctx.workspaceId, contactId, tagId: tag.id, addedAt: ctx.now() }
      await tx.insert(contactTags).values(row)
      await appendEvent(tx, ctx, {
        contactId,
        kind: 'tag.added',
        subjectId: tag.id,
        data: { tag },
        after: tag,
      })
    }
    return presentTags(tx, contactId)
  })
}

const findOrMakeTags = async (tx: Tx, ctx: Ctx, names: string[]): Promise<{ id: string; name: string }[]> => {
  await tx
    .insert(tags)
    .values(
      names.map((name) => ({ id: ctx.newId(), workspaceId: ctx.workspaceId, name, color: tagColor(name) })),
    )
    .onConflictDoNothing({ target: [tags.workspaceId, tags.nameKey] })
  return tx
    .select({ id: tags.id, name: tags.name })
    .from(tags)
    .where(or(...names.map((name) => eq(tags.nameKey, sql`lower(${name})`))))
}
