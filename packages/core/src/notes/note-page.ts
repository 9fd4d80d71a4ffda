import { contacts, noteMentions, notes, staff } from '@dossier/db/schema'
import { type SQL, sql } from 'drizzle-orm'
import type { Before } from '../timeline/index.ts'

const PAGE = sql.raw('20')

/** A `NoteView` of the note of the surrounding query, as JSON that Postgres builds. */
export const noteJson: SQL = sql`(select row_to_json(view) from (select
  ${notes.id} as id, ${notes.body} as body, ${notes.writtenAt} as "writtenAt", ${notes.editedAt} as "editedAt",
  (select json_build_object('kind', 'staff', 'id', ${staff.id}, 'name', ${staff.name})
    from ${staff} where ${staff.workspaceId} = ${notes.workspaceId} and ${staff.id} = ${notes.authorId}) as author,
  (select coalesce(json_agg(json_build_object('id', ${staff.id}, 'name', ${staff.name})), '[]')
    from ${noteMentions} join ${staff} on ${staff.id} = ${noteMentions.staffId}
    where ${noteMentions.noteId} = ${notes.id}) as mentions) as view)`

/** A `NotePage` of the contact of the surrounding query, newest first. */
export const notePage = (before: Before): SQL => sql`(
  select json_build_object(
    'notes', coalesce(json_agg(page.note) filter (where page.n <= ${PAGE}), '[]'),
    'nextCursor', case when count(*) > ${PAGE} then max(page.cursor) filter (where page.n = ${PAGE}) end)
  from (
    select row_number() over (order by ${notes.writtenAt} desc, ${notes.id} desc) as n,
      (extract(epoch from ${notes.writtenAt}) * 1000)::bigint || '_' || ${notes.id} as cursor,
      ${noteJson} as note
    from ${notes}
    where ${notes.workspaceId} = ${contacts.workspaceId} and ${notes.contactId} = ${contacts.id}
      and ${notes.deletedAt} is null and (${notes.writtenAt}, ${notes.id}) < (${before.at}, ${before.id})
    order by ${notes.writtenAt} desc, ${notes.id} desc
    limit ${PAGE} + 1
  ) as page)`
