import type { WorkflowType } from '@dossier/contracts/workflows'
import type { Db } from '@dossier/db'
import { outbox } from '@dossier/db/schema'
import { and, eq, isNull, ne } from 'drizzle-orm'

export type WithdrawnEffects = {
  /** The ids of the workflows that were started: each is its rows' workflow id. */
  started: string[]
  /** Rows that a relay has tried and not finished: whether they start anything shows a little later. */
  underWay: number
}

/**
 * Withdraws what the outbox was still to start about a record, but for workflows of one type, and says what it has
 * started. As the role `relay`.
 */
export const withdrawEffects = async (
  relayDb: Db,
  { recordId, but }: { recordId: string; but: WorkflowType },
): Promise<WithdrawnEffects> => {
  const about = and(eq(outbox.recordId, recordId), ne(outbox.workflow, but))
  // One that was tried may have started its workflow, whatever came of the answer: the relay finishes it.
  await relayDb.delete(outbox).where(and(about, isNull(outbox.doneAt), eq(outbox.attempts, 0)))
  const left = await relayDb
    .select({ workflowId: outbox.workflowId, doneAt: outbox.doneAt })
    .from(outbox)
    .where(about)
  const done = left.filter(({ doneAt }) => doneAt !== null)
  return {
    started: [...new Set(done.map(({ workflowId }) => workflowId))],
    underWay: left.length - done.length,
  }
}
