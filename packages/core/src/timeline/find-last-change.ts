import type { TimelineData, TimelineKind } from '@dossier/contracts/timeline/kinds'
import type { Tx } from '@dossier/db'
import { timelineEntries } from '@dossier/db/schema'
import { and, desc, eq, sql } from 'drizzle-orm'

type LastChange = { changedBy: string | null; changedAt: string | null }

/** Who last made a change of this kind and content, for explaining a conflict. */
export const findLastChange = async <Kind extends TimelineKind>(
  tx: Tx,
  recordId: string,
  kind: Kind,
  data: Partial<TimelineData[Kind]>,
): Promise<LastChange> => {
  const [entry] = await tx
    .select({ name: timelineEntries.actorName, at: timelineEntries.at })
    .from(timelineEntries)
    .where(
      and(
        eq(timelineEntries.recordId, recordId),
        eq(timelineEntries.kind, kind),
        sql`${timelineEntries.data} @> ${JSON.stringify(data)}::jsonb`,
      ),
    )
    .orderBy(desc(timelineEntries.at), desc(timelineEntries.id))
    .limit(1)
  return { changedBy: entry?.name ?? null, changedAt: entry?.at.toISOString() ?? null }
}
