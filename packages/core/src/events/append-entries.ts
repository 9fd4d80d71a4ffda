import type { TimelineData, TimelineKind } from '@dossier/contracts/timeline/kinds'
import type { Tx } from '@dossier/db'
import { timelineEntries } from '@dossier/db/schema'
import { type SQLWrapper, sql } from 'drizzle-orm'
import type { Ctx } from '../context/index.ts'

/**
 * Appends one change of the workspace's lists to the timeline of every contact it touches, by one statement however
 * many there are, and answers how many. The audit entry and the NOTIFY are the list's own.
 */
export const appendEntries = async <Kind extends TimelineKind>(
  tx: Tx,
  ctx: Ctx,
  contactIds: SQLWrapper,
  kind: Kind,
  data: TimelineData[Kind],
): Promise<number> => {
  const { id, name, kind: actorKind } = ctx.actor
  const appended = await tx.execute(sql`
    insert into ${timelineEntries} (id, workspace_id, record_id, kind, at, actor_kind, actor_id, actor_name, data)
    select gen_random_uuid(), ${ctx.workspaceId}::uuid, touched.record_id, ${kind}, ${ctx.now().toISOString()}::timestamptz,
      ${actorKind}, ${id}::uuid, ${name}, ${JSON.stringify(data)}::jsonb
    from ${contactIds} as touched (record_id)`)
  return appended.rowCount ?? 0
}
