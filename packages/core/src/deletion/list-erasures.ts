import type { ErasurePage } from '@dossier/contracts/deletion/erasure-views'
import { type ListErasures, listErasuresInput } from '@dossier/contracts/deletion/inputs'
import { inTransaction } from '@dossier/db'
import { contacts, erasures } from '@dossier/db/schema'
import { desc, sql } from 'drizzle-orm'
import type { Ctx } from '../context/index.ts'
import { parseInput } from '../errors/index.ts'
import { authorize } from '../policy/index.ts'
import { parseInstantCursor } from '../paging/index.ts'
import { erasureColumns, ofErasure, presentErasure } from './present-erasure.ts'

const PAGE = 50

/** Permanent deletions that were ordered, have begun or are done, the latest first. */
export const listErasures = async (ctx: Ctx, input: ListErasures): Promise<ErasurePage> => {
  authorize(ctx.actor, 'contacts.purge')
  const { cursor } = parseInput(listErasuresInput, input)
  const before = cursor === null ? undefined : parseInstantCursor(cursor)
  const rows = await inTransaction(
    ctx.db,
    ctx.workspaceId,
    (tx) =>
      tx
        .select(erasureColumns)
        .from(erasures)
        .leftJoin(contacts, ofErasure)
        .where(before && sql`(${erasures.createdAt}, ${erasures.deletionId}) < (${before.at}, ${before.id})`)
        .orderBy(desc(erasures.createdAt), desc(erasures.deletionId))
        .limit(PAGE + 1),
    { deleted: 'shown' },
  )
  const shown = rows.slice(0, PAGE)
  const last = rows.length > PAGE ? shown.at(-1)?.erasure : undefined
  return {
    erasures: shown.map(presentErasure),
    nextCursor: last ? `${last.createdAt.getTime()}_${last.deletionId}` : null,
  }
}
