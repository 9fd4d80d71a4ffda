import type { RetentionView } from '@dossier/contracts/deletion/views'
import { inTransaction } from '@dossier/db'
import { workspaceSettings } from '@dossier/db/schema'
import type { Ctx } from '../context/index.ts'
import { authorize } from '../policy/index.ts'

/** For how many days deleted contacts can come back. */
export const getRetention = async (ctx: Ctx): Promise<RetentionView> => {
  authorize(ctx.actor, 'contacts.read')
  const [settings] = await inTransaction(ctx.db, ctx.workspaceId, (tx) =>
    tx.select({ days: workspaceSettings.deletedRetentionDays }).from(workspaceSettings),
  )
  return { days: settings?.days ?? 60 }
}
