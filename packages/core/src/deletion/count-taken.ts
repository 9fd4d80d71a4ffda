import type { TakenView } from '@dossier/contracts/deletion/views'
import type { Tx } from '@dossier/db'
import { sql } from 'drizzle-orm'
import { taken } from '../domains.ts'

/** What hangs on these contacts and goes along with them. */
export const countTaken = async (tx: Tx, contactIds: string[]): Promise<TakenView> => {
  const these = sql`${sql.param(contactIds)}::uuid[]`
  const counts = Object.entries(taken).map(
    ([name, count]) => sql`(${count(these)}) as ${sql.identifier(name)}`,
  )
  const { rows } = await tx.execute<TakenView>(sql`select ${sql.join(counts, sql`, `)}`)
  return rows[0] ?? { emails: 0, phones: 0, notes: 0, appointments: 0, tasks: 0, waitingMails: 0 }
}
