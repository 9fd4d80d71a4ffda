import { type ChangeRetention, changeRetentionInput } from '@dossier/contracts/deletion/inputs'
import { inTransaction } from '@dossier/db'
import { contacts, outbox, workspaceSettings } from '@dossier/db/schema'
import { sql } from 'drizzle-orm'
import type { Ctx } from '../context/index.ts'
import { DomainError, parseInput } from '../errors/index.ts'
import { appendAudit } from '../events/index.ts'
import { authorize } from '../policy/index.ts'
import { countDueBy } from './count-due-by.ts'

/**
 * Changes how long deleted contacts can come back, and moves the due time of all that wait with it. One whose
 * permanent deletion has begun stays on its way, and so does one that was made due at once. Refused where more
 * contacts become due by it than its author was shown.
 */
export const changeRetention = async (ctx: Ctx, input: ChangeRetention): Promise<{ moved: number }> => {
  authorize(ctx.actor, 'settings.write')
  const { days, dueNow } = parseInput(changeRetentionInput, input)
  return inTransaction(
    ctx.db,
    ctx.workspaceId,
    async (tx) => {
      const [settings] = await tx.select().from(workspaceSettings).for('update')
      const before = settings?.deletedRetentionDays ?? days
      if (before === days) return { moved: 0 }
      const becomeDue = await countDueBy(tx, days)
      if (becomeDue > 0) authorize(ctx.actor, 'contacts.purge')
      if (becomeDue > dueNow) throw new DomainError('conflict', 'retention.moreDue')
      await tx.update(workspaceSettings).set({ deletedRetentionDays: days })
      const { rowCount } = await tx.execute(sql`
        with moved as (
          update ${contacts} set purge_after = deleted_at + make_interval(days => ${days})
          where deleted_at is not null and purge_started_at is null
            and purge_after = deleted_at + make_interval(days => ${before})
          returning workspace_id, id, deletion_id)
        insert into ${outbox} (workspace_id, workflow, entity_id, record_id, workflow_id)
        select workspace_id, 'purgeContact', deletion_id, id, 'purge/' || id || '/' || deletion_id from moved`)
      await tx.execute(sql`select pg_notify('outbox', '')`)
      appendAudit(tx, ctx, {
        act: 'retention.changed',
        subjectId: ctx.workspaceId,
        recordId: null,
        before: { days: before },
        after: { days },
      })
      return { moved: rowCount ?? 0 }
    },
    { deleted: 'shown' },
  )
}
