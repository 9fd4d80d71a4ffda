import type { ErasedKind } from '@dossier/contracts/deletion/erasure-views'
import type { Tx } from '@dossier/db'
import { erasureRules } from '@dossier/db/schema'
import { and, asc, lt, ne } from 'drizzle-orm'

/** From here on stand the record's own rows, which go with the tombstone. */
const TOMBSTONE = 9_000

/** The tables that a permanent deletion empties of a record, children first, as their migrations say. */
export const findEraseSteps = async (tx: Tx): Promise<ErasedKind[]> => {
  const rows = await tx
    .select({ table: erasureRules.tableName })
    .from(erasureRules)
    .where(and(ne(erasureRules.action, 'keep'), lt(erasureRules.position, TOMBSTONE)))
    .orderBy(asc(erasureRules.position))
  // Which tables have a rule is held to the answers of the domains by a test.
  return rows.map(({ table }) => table as ErasedKind)
}
