import { contacts, noteMentions, noteVersions, notes, staff } from '@dossier/db/schema'
import { type SQL, sql } from 'drizzle-orm'
import { cursorOnward, instantCursor, isOnPage, measureRows, type Place } from '../paging/index.ts'

const PAGE = sql.raw('20')

/** The `ActorView` of a member of staff. */
const staffJson = (staffId: typeof notes.authorId | typeof notes.editorId): SQL =>
  sql`select json_build_object('kind', 'staff', 'id', ${staff.id}, 'name', ${staff.name})
    from ${staff} where ${staff.workspaceId} = ${notes.workspaceId} and ${staff.id} = ${staffId}`

/** A `NoteView` of the note of the surrounding query, as JSON that Postgres builds. */
export const noteJson: SQL = sql`(select row_to_json(view) from (select
  ${notes.id} as id, ${notes.body} as body, ${notes.createdAt} as "createdAt", ${notes.editedAt} as "editedAt",
  ${notes.pinnedAt} as "pinnedAt",
  (select count(*)::int from ${noteVersions} where ${noteVersions.workspaceId} = ${notes.workspaceId}
    and ${noteVersions.noteId} = ${notes.id}) as versions,
  (${staffJson(notes.authorId)}) as author, (${staffJson(notes.editorId)}) as "editedBy",
  (select coalesce(json_agg(json_build_object('id', ${staff.id}, 'name', ${staff.name})), '[]')
    from ${noteMentions} join ${staff} on ${staff.id} = ${noteMentions.staffId}
    where ${noteMentions.noteId} = ${notes.id}) as mentions) as view)`

/** How many pinned notes come along with the newest ones, however old they are. */
const PINNED = sql.raw('20')

const place = sql`${notes.createdAt} desc, ${notes.id} desc`
const ofContact = sql`${notes.workspaceId} = ${contacts.workspaceId} and ${notes.recordId} = ${contacts.id}
  and ${notes.deletedAt} is null`

/** Pinned notes that are older than the newest page: they stand above the others, so they cannot wait for a page. */
const olderPinned = sql`
  union all
  select null, null, null, (${noteJson}) from (
    select ${notes}.*, ${measureRows(sql`${notes.body}`, sql`${notes.pinnedAt} desc, ${notes.id}`)} from ${notes}
    where ${ofContact} and ${notes.pinnedAt} is not null
      and not exists (select from newest where newest.id = ${notes.id} and ${isOnPage(sql`newest`, PAGE)})
    order by ${notes.pinnedAt} desc, ${notes.id}
    limit ${PINNED}) as ${notes} where ${isOnPage(sql`${notes}`, PINNED)}`

const onPage = isOnPage(sql`page`, PAGE)

/**
 * A `NotePage` of the contact of the surrounding query, newest first; with `isFirst`, pinned notes that are older follow. A
 * later page has these again, in their place.
 */
export const notePage = (before: Pick<Place, 'at' | 'id'>, { isFirst }: { isFirst: boolean }): SQL => sql`(
  with newest as (
    select ${measureRows(sql`${notes.body}`, place)}, ${notes.id} as id,
      ${instantCursor(sql`${notes.createdAt}`, sql`${notes.id}`)} as cursor,
      ${noteJson} as note
    from ${notes}
    where ${ofContact} and (${notes.createdAt}, ${notes.id}) < (${before.at}, ${before.id})
    order by ${place}
    limit ${PAGE} + 1
  )
  select json_build_object(
    'notes', coalesce(json_agg(page.note) filter (where page.n is null or ${onPage}), '[]'),
    'nextCursor', ${cursorOnward(sql`page`, onPage)})
  from (select newest.n, newest.bytes, newest.cursor, newest.note from newest ${isFirst ? olderPinned : sql``}) as page)`
