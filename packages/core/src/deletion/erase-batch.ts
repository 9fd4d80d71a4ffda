import type { ErasedKind } from '@dossier/contracts/deletion/erasure-views'
import { inTransaction } from '@dossier/db'
import { sql } from 'drizzle-orm'
import type { Ctx } from '../context/index.ts'
import { systemOnly } from '../policy/index.ts'
import type { Deletion } from './begin-purge.ts'

/** How many rows one transaction erases: short enough to be in nobody's way. */
export const ERASE_BATCH = 500

/** Erases the next rows of one step, and says how many; none once the step is done. Harmless when repeated. */
export const eraseBatch = (ctx: Ctx, deletion: Deletion & { step: ErasedKind }): Promise<number> => {
  systemOnly(ctx)
  const { contactId, deletionId, step } = deletion
  return inTransaction(
    ctx.db,
    ctx.workspaceId,
    async (tx) => {
      const { rows } = await tx.execute<{ erased: number }>(
        sql`select erase_batch(${contactId}, ${deletionId}, ${step}, ${ERASE_BATCH}) as erased`,
      )
      return rows[0]?.erased ?? 0
    },
    { deleted: 'shown' },
  )
}
