import type { Db } from '@dossier/db'
import { outbox } from '@dossier/db/schema'
import { and, eq, isNull, sql } from 'drizzle-orm'

/** The effect is under way. True whoever holds the lease by now, since a started workflow stays started. */
export const markOutboxDone = async (relayDb: Db, id: bigint): Promise<void> => {
  await relayDb
    .update(outbox)
    .set({ doneAt: sql`clock_timestamp()`, leasedBy: null, lastError: null })
    .where(and(eq(outbox.id, id), isNull(outbox.doneAt)))
}
