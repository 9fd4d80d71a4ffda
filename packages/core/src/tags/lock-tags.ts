import type { Tx } from '@dossier/db'
import { tags } from '@dossier/db/schema'
import { asc, inArray } from 'drizzle-orm'
import { notFound } from '../errors/index.ts'

type TagRow = typeof tags.$inferSelect

const lock = (tx: Tx, ids: string[]): Promise<TagRow[]> =>
  tx.select().from(tags).where(inArray(tags.id, ids)).orderBy(asc(tags.id)).for('update')

/** The tag, held until the transaction ends. */
export const lockTag = async (tx: Tx, tagId: string): Promise<TagRow> => {
  const [tag] = await lock(tx, [tagId])
  if (!tag) throw notFound('tags.notFound')
  return tag
}

/** Both tags, locked in one order whichever is named first, so that two merges cannot wait for each other. */
export const lockTwoTags = async (tx: Tx, one: string, other: string): Promise<[TagRow, TagRow]> => {
  const found = await lock(tx, [one, other])
  const [first, second] = [one, other].map((wanted) => found.find(({ id }) => id === wanted))
  if (!first || !second) throw notFound('tags.notFound')
  return [first, second]
}
