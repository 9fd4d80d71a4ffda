import type { BackgroundView } from '@dossier/contracts/background/views'
import { inTransaction } from '@dossier/db'
import { sql } from 'drizzle-orm'
import type { Ctx } from '../context/index.ts'

/** Whether the long-running work goes on, and how much of this workspace's waits for it. */
export const getBackground = (ctx: Ctx): Promise<BackgroundView> =>
  inTransaction(ctx.db, ctx.workspaceId, async (tx) => {
    const { rows } = await tx.execute<{ state: BackgroundView['state']; waiting: number }>(sql`
      select case
          when bool_or(reaches_temporal and at > clock_timestamp() - interval '15 seconds') then 'running'
          when bool_or(reached_at is not null) then 'waiting'
          else 'starting'
        end as state,
        (select count(*)::int from outbox where done_at is null) as waiting
      from heartbeats`)
    return { state: rows[0]?.state ?? 'starting', waitingRows: rows[0]?.waiting ?? 0 }
  })
