import { type UntagContacts, untagContactsInput } from '@dossier/contracts/tags/inputs'
import type { TaggedContacts } from '@dossier/contracts/tags/views'
import { inTransaction } from '@dossier/db'
import { tags } from '@dossier/db/schema'
import { eq } from 'drizzle-orm'
import { goneIds, lockContacts } from '../records/index.ts'
import type { Ctx } from '../context/index.ts'
import { notFound, parseInput } from '../errors/index.ts'
import { authorize } from '../policy/index.ts'
import { removeTagFrom } from './remove-tag-from.ts'

/** Takes one tag off many contacts; those without it stay untouched. */
export const untagContacts = async (ctx: Ctx, input: UntagContacts): Promise<TaggedContacts> => {
  authorize(ctx.actor, 'contacts.write')
  const { contactIds, tagId } = parseInput(untagContactsInput, input)
  return inTransaction(ctx.db, ctx.workspaceId, async (tx) => {
    const found = await lockContacts(tx, contactIds)
    const [tag] = await tx
      .select({ id: tags.id, name: tags.name, color: tags.color })
      .from(tags)
      .where(eq(tags.id, tagId))
    if (!tag) throw notFound('tag.notFound')
    const changedIds = await removeTagFrom(
      tx,
      ctx,
      found.map(({ id }) => id),
      tag,
    )
    return { tag, changedIds, fullIds: [], goneIds: goneIds(contactIds, found) }
  })
}
