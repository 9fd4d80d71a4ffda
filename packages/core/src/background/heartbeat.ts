import type { Db } from '@dossier/db'
import { sql } from 'drizzle-orm'

export type Heartbeat = { workerId: string; startedAt: Date; reachesTemporal: boolean }

/** A worker's sign of life. The first one forgets workers that went silent, so that a launch begins anew. */
export const heartbeat = async (
  relayDb: Db,
  { workerId, startedAt, reachesTemporal }: Heartbeat,
): Promise<void> => {
  await relayDb.execute(sql`
    with first as (
      delete from heartbeats
      where at < clock_timestamp() - interval '15 seconds'
        and not exists (select 1 from heartbeats where worker_id = ${workerId}::uuid))
    insert into heartbeats as known (worker_id, started_at, at, reaches_temporal, reached_at)
    values (${workerId}::uuid, ${startedAt}, clock_timestamp(), ${reachesTemporal},
      case when ${reachesTemporal} then clock_timestamp() end)
    on conflict (worker_id) do update
    set at = excluded.at, reaches_temporal = excluded.reaches_temporal,
      reached_at = coalesce(excluded.reached_at, known.reached_at)`)
}

/** A worker that ends in order is silent at once. */
export const endHeartbeat = async (relayDb: Db, workerId: string): Promise<void> => {
  await relayDb.execute(sql`
    update heartbeats set reaches_temporal = false, at = at - interval '15 seconds'
    where worker_id = ${workerId}::uuid`)
}
