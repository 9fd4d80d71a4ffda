import { contacts, timelineEntries as entry } from '@dossier/db/schema'
import { type SQL, sql } from 'drizzle-orm'

const PAGE = sql.raw('50')

/** Entries older than this one; the newest page is older than the end of time. */
export type Before = { at: SQL; id: SQL }
export const newest: Before = {
  at: sql`'infinity'::timestamptz`,
  id: sql`'ffffffff-ffff-ffff-ffff-ffffffffffff'::uuid`,
}

/** A `TimelineEntryView`. Rows become JSON quicker by `row_to_json` than by `json_build_object`. */
const entryJson: SQL = sql`(select row_to_json(view) from (select
  ${entry.id} as id, ${entry.kind} as kind, ${entry.at} as at, ${entry.data} as data,
  (select row_to_json(actor) from (select
    ${entry.actorKind} as kind, ${entry.actorId} as id, ${entry.actorName} as name) as actor) as actor) as view)`

/** A `TimelinePage` of the contact of the surrounding query, as JSON that Postgres builds: one index range. */
export const timelinePage = (before: Before): SQL => sql`(
  select json_build_object(
    'entries', coalesce(json_agg(page.entry) filter (where page.n <= ${PAGE}), '[]'),
    'nextCursor', case when count(*) > ${PAGE} then max(page.cursor) filter (where page.n = ${PAGE}) end)
  from (
    select row_number() over (order by ${entry.at} desc, ${entry.id} desc) as n,
      (extract(epoch from ${entry.at}) * 1000)::bigint || '_' || ${entry.id} as cursor,
      ${entryJson} as entry
    from ${entry}
    where ${entry.workspaceId} = ${contacts.workspaceId} and ${entry.contactId} = ${contacts.id}
      and (${entry.at}, ${entry.id}) < (${before.at}, ${before.id})
    order by ${entry.at} desc, ${entry.id} desc
    limit ${PAGE} + 1
  ) as page)`
