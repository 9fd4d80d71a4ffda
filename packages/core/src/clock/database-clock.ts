import type { Tx } from '@dossier/db'
import { sql } from 'drizzle-orm'

/** What time it is by the database: the clock that decides what is due, whoever asks. */
export const databaseClock = async (tx: Tx): Promise<Date> => {
  const { rows } = await tx.execute<{ now: number }>(
    sql`select (extract(epoch from clock_timestamp()) * 1000)::float8 as now`,
  )
  return new Date(rows[0]?.now ?? Number.NaN)
}
