import { MAX_TAGS_OF_WORKSPACE } from '@dossier/contracts/tags/values'
import type { Tx } from '@dossier/db'
import { tags } from '@dossier/db/schema'
import { count } from 'drizzle-orm'
import { invalidField } from '../errors/index.ts'

/** Throws `tag.tooManyInWorkspace` where a tag just made is one too many. */
export const refuseTooManyTags = async (tx: Tx, field: string): Promise<void> => {
  const [all] = await tx.select({ count: count() }).from(tags)
  if ((all?.count ?? 0) > MAX_TAGS_OF_WORKSPACE) throw invalidField(field, 'tag.tooManyInWorkspace')
}
