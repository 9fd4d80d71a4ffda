import { MAX_PINNED } from '@dossier/contracts/timeline/values'
import { contacts, timelineEntries as entry } from '@dossier/db/schema'
import { type SQL, sql } from 'drizzle-orm'
import { cursorOnward, instantCursor, isOnPage, measureRows, type Place } from '../paging/index.ts'

/** How many entries a page has. */
const TIMELINE_PAGE = 50

const size = sql.raw(`${TIMELINE_PAGE}`)
const oneMore = sql.raw(`${TIMELINE_PAGE + 1}`)
const mostPinned = sql.raw(`${MAX_PINNED}`)

/** A `TimelineEntryView`. Rows become JSON quicker by `row_to_json` than by `json_build_object`. */
const entryJson: SQL = sql`(select row_to_json(view) from (select
  ${entry.id} as id, ${entry.kind} as kind, ${entry.at} as at, ${entry.pinnedAt} as "pinnedAt", ${entry.data} as data,
  (select row_to_json(actor) from (select
    ${entry.actorKind} as kind, ${entry.actorId} as id, ${entry.actorName} as name) as actor) as actor) as view)`

/** What stands in the feed of the contact of the surrounding query. */
const ofContact: SQL = sql`${entry.workspaceId} = ${contacts.workspaceId} and ${entry.recordId} = ${contacts.id}
  and ${entry.deletedAt} is null`

/** The pinned entries, by an index of theirs alone. */
const pinnedJson: SQL = sql`(select coalesce(json_agg(kept.entry), '[]') from (
  select ${entryJson} as entry from ${entry} where ${ofContact} and ${entry.pinnedAt} is not null
  order by ${entry.pinnedAt} desc, ${entry.id} desc limit ${mostPinned}) as kept)`

/**
 * A `TimelinePage` of the contact of the surrounding query, as JSON that Postgres builds: one index range, read
 * from `place` in either direction, shown newest first. `only` narrows it.
 */
export const timelinePage = (place: Place, only: SQL = sql`true`): SQL => {
  const older = place.towards === 'older'
  const [compare, order] = older ? [sql`<`, sql`desc`] : [sql`>`, sql`asc`]
  const orSame = place.inclusive ? sql`=` : sql``
  const first = sql`max(page.cursor) filter (where page.n = 1)`
  const onPage = isOnPage(sql`page`, size)
  const onward = cursorOnward(sql`page`, onPage)
  return sql`(
    select json_build_object(
      'entries', coalesce(
        json_agg(page.entry${older ? sql`` : sql` order by page.n desc`}) filter (where ${onPage}), '[]'),
      'pinned', ${pinnedJson},
      'nextCursor', ${older ? onward : first},
      'newerCursor', ${older ? first : onward})
    from (
      select ${measureRows(sql`${entry.data}`, sql`${entry.at} ${order}, ${entry.id} ${order}`)},
        ${instantCursor(sql`${entry.at}`, sql`${entry.id}`)} as cursor,
        ${entryJson} as entry
      from ${entry}
      where ${ofContact}
        and (${entry.at}, ${entry.id}) ${compare}${orSame} (${place.at}, ${place.id}) and ${only}
      order by ${entry.at} ${order}, ${entry.id} ${order}
      limit ${oneMore}
    ) as page)`
}
