import { type AddTags, addTagsInput } from '@dossier/contracts/tags/inputs'
import type { TagView } from '@dossier/contracts/tags/views'
import { inTransaction } from '@dossier/db'
import { lockContact } from '../records/index.ts'
import type { Ctx } from '../context/index.ts'
import { invalidField, parseInput } from '../errors/index.ts'
import { authorize } from '../policy/index.ts'
import { presentTags } from './contact-tags.ts'
import { findOrCreateTags, addTagsTo } from './add-tags-to.ts'

/** Adds tags by name, making those that are new. "VIP" and "vip " are one tag; one held already stays. */
export const addTags = async (ctx: Ctx, input: AddTags): Promise<TagView[]> => {
  authorize(ctx.actor, 'contacts.write')
  const { contactId, names } = parseInput(addTagsInput, input)
  return inTransaction(ctx.db, ctx.workspaceId, async (tx) => {
    await lockContact(tx, contactId)
    const wanted = await findOrCreateTags(tx, ctx, names, 'names')
    const { fullIds } = await addTagsTo(tx, ctx, [contactId], wanted)
    if (fullIds.length > 0) throw invalidField('names', 'tag.limit')
    return presentTags(tx, contactId)
  })
}
