import { type RetentionEffect, retentionEffectInput } from '@dossier/contracts/deletion/inputs'
import type { RetentionEffectView } from '@dossier/contracts/deletion/views'
import { inTransaction } from '@dossier/db'
import type { Ctx } from '../context/index.ts'
import { parseInput } from '../errors/index.ts'
import { authorize } from '../policy/index.ts'
import { countDueBy } from './count-due-by.ts'

/** How many deleted contacts a new retention would make due at once; what changing it then asks about. */
export const getRetentionEffect = async (ctx: Ctx, input: RetentionEffect): Promise<RetentionEffectView> => {
  authorize(ctx.actor, 'settings.write')
  const { days } = parseInput(retentionEffectInput, input)
  return inTransaction(
    ctx.db,
    ctx.workspaceId,
    async (tx) => ({ days, dueNow: await countDueBy(tx, days) }),
    { deleted: 'shown' },
  )
}
