import { type TagContacts, tagContactsInput } from '@dossier/contracts/tags/inputs'
import type { TaggedContacts } from '@dossier/contracts/tags/views'
import { inTransaction } from '@dossier/db'
import { goneIds, lockContacts } from '../records/index.ts'
import type { Ctx } from '../context/index.ts'
import { invalidField, notFound, parseInput } from '../errors/index.ts'
import { authorize } from '../policy/index.ts'
import { findOrCreateTags, addTagsTo } from './add-tags-to.ts'

/**
 * Adds one tag to many contacts by as many statements as for one. Those that have it stay untouched; those that
 * no longer exist or have too many tags are named, and only where nothing else is left is it refused.
 */
export const tagContacts = async (ctx: Ctx, input: TagContacts): Promise<TaggedContacts> => {
  authorize(ctx.actor, 'contacts.write')
  const { contactIds, name } = parseInput(tagContactsInput, input)
  return inTransaction(ctx.db, ctx.workspaceId, async (tx) => {
    const found = await lockContacts(tx, contactIds)
    const [tag] = await findOrCreateTags(tx, ctx, [name], 'name')
    if (!tag) throw notFound('tag.notFound')
    const { changedIds, fullIds } = await addTagsTo(
      tx,
      ctx,
      found.map(({ id }) => id),
      [tag],
    )
    if (fullIds.length === found.length) throw invalidField('name', 'tag.limit')
    const { id, color } = tag
    return { tag: { id, name: tag.name, color }, changedIds, fullIds, goneIds: goneIds(contactIds, found) }
  })
}
