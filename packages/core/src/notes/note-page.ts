import { contacts, noteMentions, noteVersions, notes, staff } from '@dossier/db/schema'
import { type SQL, sql } from 'drizzle-orm'
import { instantCursor, type Place } from '../timeline/timeline-page.ts'

const PAGE = sql.raw('20')

/** A `NoteView` of the note of the surrounding query, as JSON that Postgres builds. */
export const noteJson: SQL = sql`json_build_object(
  'id', ${notes.id}, 'body', ${notes.body}, 'writtenAt', ${notes.writtenAt}, 'editedAt', ${notes.editedAt},
  'pinnedAt', ${notes.pinnedAt},
  'versions', (select count(*)::int from ${noteVersions} where ${noteVersions.workspaceId} = ${notes.workspaceId}
    and ${noteVersions.noteId} = ${notes.id}),
  'author', (select json_build_object('kind', 'staff', 'id', ${staff.id}, 'name', ${staff.name})
    from ${staff} where ${staff.workspaceId} = ${notes.workspaceId} and ${staff.id} = ${notes.authorId}),
  'mentions', (select coalesce(json_agg(json_build_object('id', ${staff.id}, 'name', ${staff.name})), '[]')
    from ${noteMentions} join ${staff} on ${staff.id} = ${noteMentions.staffId}
    where ${noteMentions.noteId} = ${notes.id}))`

/** A `NotePage` of the contact of the surrounding query, newest first. */
export const notePage = (before: Pick<Place, 'at' | 'id'>): SQL => sql`(
  select json_build_object(
    'notes', coalesce(json_agg(page.note order by page.n) filter (where page.n <= ${PAGE}), '[]'),
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
