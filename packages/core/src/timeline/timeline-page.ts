import { contacts, timelineEntries as entry } from '@dossier/db/schema'
import { type SQL, sql } from 'drizzle-orm'

const TIMELINE_PAGE = 50

/** Entries older than this one; the newest page is older than the end of time. */
export type Before = { at: SQL; id: SQL }
export const newest: Before = {
  at: sql`'infinity'::timestamptz`,
  id: sql`'ffffffff-ffff-ffff-ffff-ffffffffffff'::uuid`,
}

/** A `TimelinePage` of the contact of the surrounding query, as JSON that Postgres builds: one index range. */
export const timelinePage = (before: Before): SQL => sql`(
  select json_build_object(
    'entries', coalesce(json_agg(page.entry order by page.n) filter (where page.n <= ${sql.raw(`${TIMELINE_PAGE}`)}), '[]'),
    'nextCursor', case when count(*) > ${sql.raw(`${TIMELINE_PAGE}`)}
      then max(page.cursor) filter (where page.n = ${sql.raw(`${TIMELINE_PAGE}`)}) end)
  from (
    select row_number() over (order by ${entry.at} desc, ${entry.id} desc) as n,
      (extract(epoch from ${entry.at}) * 1000)::bigint || '_' || ${entry.id} as cursor,
      json_build_object('id', ${entry.id}, 'kind', ${entry.kind}, 'at', ${entry.at}, 'data', ${entry.data},
        'actor', json_build_object('kind', ${entry.actorKind}, 'id', ${entry.actorId}, 'name', ${entry.actorName})
      ) as entry
    from ${entry}
    where ${entry.workspaceId} = ${contacts.workspaceId} and ${entry.contactId} = ${contacts.id}
      and (${entry.at}, ${entry.id}) < (${before.at}, ${before.id})
    order by ${entry.at} desc, ${entry.id} desc
    limit ${sql.raw(`${TIMELINE_PAGE + 1}`)}
  ) as page)`
