import type { WorkflowType } from '@dossier/contracts/workflows'
import type { Db } from '@dossier/db'
import { outbox } from '@dossier/db/schema'
import { and, eq, isNull, ne } from 'drizzle-orm'

export type WithdrawnEffects = {
  /** The ids of the workflows that were started: each is its rows' record key. */
  started: string[]
  /** Rows that a relay has tried and not finished: whether they start anything shows a little later. */
  underWay: number
}

/**
 * Takes back what the outbox was still to start about a contact, but for workflows of one type, and tells what it
 * has started. As the role `relay`.
 */
export const withdrawEffects = async (
  relayDb: Db,
  { contactId, but }: { contactId: string; but: WorkflowType },
): Promise<WithdrawnEffects> => {
  const about = and(eq(outbox.contactId, contactId), ne(outbox.workflow, but))
  // One that was tried may have started its workflow, whatever came of the answer: the relay finishes it.
  await relayDb.delete(outbox).where(and(about, isNull(outbox.doneAt), eq(outbox.attempts, 0)))
  const left = await relayDb
    .select({ recordKey: outbox.recordKey, doneAt: outbox.doneAt })
    .from(outbox)
    .where(about)
  const done = left.filter(({ doneAt }) => doneAt !== null)
  return {
    started: [...new Set(done.map(({ recordKey }) => recordKey))],
    underWay: left.length - done.length,
  }
}
