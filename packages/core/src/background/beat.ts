import type { Db } from '@dossier/db'
import { sql } from 'drizzle-orm'

export type Beat = { workerId: string; startedAt: Date; reachesTemporal: boolean }

/** A worker's sign of life. The first one forgets workers that went silent, so that a launch begins anew. */
export const beat = async (relayDb: Db, { workerId, startedAt, reachesTemporal }: Beat): Promise<void> => {
  await relayDb.execute(sql`
    with first as (
      delete from background_beats
      where at < clock_timestamp() - interval '15 seconds'
        and not exists (select 1 from background_beats where worker_id = ${workerId}::uuid))
    insert into background_beats as known (worker_id, started_at, at, reaches_temporal, reached_at)
    values (${workerId}::uuid, ${startedAt}, clock_timestamp(), ${reachesTemporal},
      case when ${reachesTemporal} then clock_timestamp() end)
    on conflict (worker_id) do update
    set at = excluded.at, reaches_temporal = excluded.reaches_temporal,
      reached_at = coalesce(excluded.reached_at, known.reached_at)`)
}

/** A worker that ends in order is silent at once. */
export const endBeat = async (relayDb: Db, workerId: string): Promise<void> => {
  await relayDb.execute(sql`
    update background_beats set reaches_temporal = false, at = at - interval '15 seconds'
    where worker_id = ${workerId}::uuid`)
}
