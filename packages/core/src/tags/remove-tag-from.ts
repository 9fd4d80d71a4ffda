import type { Tx } from '@dossier/db'
import { contactTags } from '@dossier/db/schema'
import { and, eq, inArray } from 'drizzle-orm'
import type { Ctx } from '../context/index.ts'
import { appendEvent } from '../events/index.ts'

/** Removes a tag from those of the locked contacts that have it, with an event for each. Answers which they were. */
export const removeTagFrom = async (
  tx: Tx,
  ctx: Ctx,
  contactIds: string[],
  { id, name }: { id: string; name: string },
): Promise<string[]> => {
  const taken = await tx
    .delete(contactTags)
    .where(and(inArray(contactTags.contactId, contactIds), eq(contactTags.tagId, id)))
    .returning({ contactId: contactTags.contactId })
  const tag = { id, name }
  appendEvent(
    tx,
    ctx,
    ...taken.map(({ contactId }) => ({
      recordId: contactId,
      kind: 'tag.removed' as const,
      subjectId: id,
      data: { tag },
      before: tag,
    })),
  )
  return taken.map(({ contactId }) => contactId)
}
