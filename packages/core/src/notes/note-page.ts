import { contacts, noteMentions, noteVersions, notes, staff } from '@dossier/db/schema'
import { type SQL, sql } from 'drizzle-orm'
import { instantCursor, type Place } from '../timeline/timeline-page.ts'

const PAGE = sql.raw('20')

/** A `NoteView` of the note of the surrounding query, as JSON that Postgres builds. */
export const noteJson: SQL = sql`(select row_to_json(view) from (select
  ${notes.id} as id, ${notes.body} as body, ${notes.writtenAt} as "writtenAt", ${notes.editedAt} as "editedAt",
  ${notes.pinnedAt} as "pinnedAt",
  (select count(*)::int from ${noteVersions} where ${noteVersions.workspaceId} = ${notes.workspaceId}
    and ${noteVersions.noteId} = ${notes.id}) as versions,
  (select json_build_object('kind', 'staff', 'id', ${staff.id}, 'name', ${staff.name})
    from ${staff} where ${staff.workspaceId} = ${notes.workspaceId} and ${staff.id} = ${notes.authorId}) as author,
  (select coalesce(json_agg(json_build_object('id', ${staff.id}, 'name', ${staff.name})), '[]')
    from ${noteMentions} join ${staff} on ${staff.id} = ${noteMentions.staffId}
    where ${noteMentions.noteId} = ${notes.id}) as mentions) as view)`

/** A `NotePage` of the contact of the surrounding query, newest first. */
export const notePage = (before: Pick<Place, 'at' | 'id'>): SQL => sql`(
  select json_build_object(
    'notes', coalesce(json_agg(page.note) filter (where page.n <= ${PAGE}), '[]'),
    'nextCursor', case when count(*) > ${PAGE} then max(page.cursor) filter (where page.n = ${PAGE}) end)
  from (
    select row_number() over (order by ${notes.writtenAt} desc, ${notes.id} desc) as n,
      ${instantCursor(sql`${notes.writtenAt}`, sql`${notes.id}`)} as cursor,
      ${noteJson} as note
    from ${notes}
    where ${notes.workspaceId} = ${contacts.workspaceId} and ${notes.contactId} = ${contacts.id}
      and ${notes.deletedAt} is null and (${notes.writtenAt}, ${notes.id}) < (${before.at}, ${before.id})
    order by ${notes.writtenAt} desc, ${notes.id} desc
    limit ${PAGE} + 1
  ) as page)`
