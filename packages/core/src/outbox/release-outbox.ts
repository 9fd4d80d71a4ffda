import type { Db } from '@dossier/db'
import { outbox } from '@dossier/db/schema'
import { and, eq, inArray, isNull, sql } from 'drizzle-orm'

type Untried = { holder: string; ids: bigint[] }

/** Gives back rows that were leased but never tried: due at once, and not counted as an attempt. */
export const releaseOutbox = async (relayDb: Db, { holder, ids }: Untried): Promise<void> => {
  if (ids.length === 0) return
  await relayDb
    .update(outbox)
    .set({
      leasedBy: null,
      attempts: sql`${outbox.attempts} - 1`,
      nextAttemptAt: sql`clock_timestamp()`,
    })
    .where(and(inArray(outbox.id, ids), eq(outbox.leasedBy, holder), isNull(outbox.doneAt)))
}
