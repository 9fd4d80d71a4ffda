import { withClient } from './with-client.ts'

/**
 * Gives a contact of Harbour Dental a history of exactly twenty entries, where chance made none: the one whose
 * history comes nearest repeats its last entry.
 */
export const makeTwentyEntries = (adminUrl: string): Promise<void> =>
  withClient(adminUrl, async (client) => {
    await client.query(`
      with nearest as (
        select record_id, count(*)::int as entries, max(at) as last_at
        from timeline_entries
        where workspace_id = (select id from workspaces where name = 'Harbour Dental')
        group by record_id having count(*) <= 20
        order by count(*) desc, record_id limit 1
      ), last_entry as (
        select entry.*, nearest.entries from nearest
        join timeline_entries as entry on entry.record_id = nearest.record_id and entry.at = nearest.last_at
        order by entry.id desc limit 1
      )
      insert into timeline_entries (id, workspace_id, record_id, kind, at, actor_kind, actor_id, actor_name, data)
      select gen_random_uuid(), workspace_id, record_id, kind, at + n * interval '1 second', actor_kind, actor_id,
        actor_name, data
      from last_entry, generate_series(1, 20 - entries) as n`)
  })
