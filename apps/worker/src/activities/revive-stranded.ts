import type { Db } from '@dossier/db'
import { Context } from '@temporalio/activity'
import type { ActivityParts } from './activity-parts.ts'

export type Reconciled = { looked: number; repaired: number }

type Stranded<Id extends string, Row extends Record<Id, string>> = {
  /** The column that orders the pages, and by which the log names a row. */
  id: Id
  find: (relayDb: Db, after: string | null) => Promise<Row[]>
  hasRun: (row: Row) => Promise<boolean>
  requeue: (relayDb: Db, row: Row) => Promise<void>
  /** For the log, of each that was repaired. */
  words: string
}

/** Puts every row that should be carried out, and that no run carries out, back into the outbox. */
export const reviveStranded = async <Id extends string, Row extends Record<Id, string>>(
  { relayDb, log }: ActivityParts,
  { id, find, hasRun, requeue, words }: Stranded<Id, Row>,
): Promise<Reconciled> => {
  const done: Reconciled = { looked: 0, repaired: 0 }
  let last: string | null = null
  for (;;) {
    const page = await find(relayDb, last)
    for (const row of page) {
      Context.current().heartbeat()
      done.looked += 1
      last = row[id]
      if (await hasRun(row)) continue
      await requeue(relayDb, row)
      done.repaired += 1
      log.warn({ [id]: row[id] }, words)
    }
    if (page.length === 0) return done
  }
}
