import type { Db } from '@dossier/db'
import { outbox } from '@dossier/db/schema'
import { and, eq, isNull, sql } from 'drizzle-orm'
import { backOffMs } from './back-off-ms.ts'
import type { LeasedRow } from './lease-outbox.ts'

type Failure = { holder: string; row: Pick<LeasedRow, 'id' | 'attempts'>; error: string }

/** Gives a row back after a failed attempt, unless its lease ran out and somebody else holds it. */
export const backOffOutbox = async (relayDb: Db, { holder, row, error }: Failure): Promise<void> => {
  const wait = backOffMs(row.attempts - 1, Math.random)
  await relayDb
    .update(outbox)
    .set({
      leasedBy: null,
      lastError: error.slice(0, 500),
      nextAttemptAt: sql`clock_timestamp() + make_interval(secs => ${wait / 1000})`,
    })
    .where(and(eq(outbox.id, row.id), eq(outbox.leasedBy, holder), isNull(outbox.doneAt)))
}
