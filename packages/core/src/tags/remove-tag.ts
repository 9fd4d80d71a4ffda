import { type RemoveTag, removeTagInput } from '@dossier/contracts/tags/inputs'
import type { TagView } from '@dossier/contracts/tags/views'
import { inTransaction } from '@dossier/db'
import { lockContact } from '../records/index.ts'
import type { Ctx } from '../context/index.ts'
import { notFound, parseInput } from '../errors/index.ts'
import { authorize } from '../policy/index.ts'
import { presentTags } from './contact-tags.ts'
import { removeTagFrom } from './remove-tag-from.ts'

/** Takes a tag off the contact; the tag itself stays in the workspace. */
export const removeTag = async (ctx: Ctx, input: RemoveTag): Promise<TagView[]> => {
  authorize(ctx.actor, 'contacts.write')
  const { contactId, tagId } = parseInput(removeTagInput, input)
  return inTransaction(ctx.db, ctx.workspaceId, async (tx) => {
    await lockContact(tx, contactId)
    const held = (await presentTags(tx, contactId)).find(({ id }) => id === tagId)
    if (!held) throw notFound('tag.notFound')
    await removeTagFrom(tx, ctx, [contactId], held)
    return presentTags(tx, contactId)
  })
}
