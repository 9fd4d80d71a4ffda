import { newestEntries } from './timeline-statements.ts'

/** $1 the session's token. */
export const sessionStatement = {
  name: 'session',
  text: `
    select staff.workspace_id as "workspaceId", staff.role
    from sessions join staff on staff.user_id = sessions.user_id
    where sessions.token = $1 and sessions.expires_at > now()
    order by staff.workspace_id = sessions.workspace_id desc nulls last, staff.created_at, staff.id
    limit 1`,
}

/** $1 the workspace, $2 the contact, $3 what the reader may do. The tenant is an ordinary condition. */
export const recordStatement = {
  name: 'record',
  text: `
    select row_to_json(record)::text as record from (
      select
        (select row_to_json(one) from (
          select contact.id, contact.first_name as "firstName", contact.last_name as "lastName",
            contact.company_name as "companyName", contact.job_title as "jobTitle", contact.source,
            contact.date_of_birth as "dateOfBirth", contact.website, contact.language,
            contact.time_zone as "timeZone", contact.street, contact.city, contact.region,
            contact.postal_code as "postalCode", contact.country,
            contact.created_at as "createdAt",
            (select row_to_json(type) from (
              select id, name from contact_types where workspace_id = $1 and contact_types.id = contact.type_id
            ) as type) as type,
            (select row_to_json(owner) from (
              select id, name from staff where workspace_id = $1 and staff.id = contact.owner_id
            ) as owner) as owner
        ) as one) as contact,
        (select coalesce(json_agg(row_to_json(email)), '[]') from (
          select id, address, label, is_primary as "isPrimary", state from contact_emails
          where workspace_id = $1 and contact_id = contact.id order by created_at, contact_emails.id
        ) as email) as emails,
        (select coalesce(json_agg(row_to_json(phone)), '[]') from (
          select id, number, shown_as as "shownAs", label, is_primary as "isPrimary", state from contact_phones
          where workspace_id = $1 and contact_id = contact.id order by created_at, contact_phones.id
        ) as phone) as phones,
        (select coalesce(json_agg(row_to_json(tag)), '[]') from (
          select tags.id, tags.name, tags.color
          from contact_tags join tags on tags.workspace_id = $1 and tags.id = contact_tags.tag_id
          where contact_tags.workspace_id = $1 and contact_tags.contact_id = contact.id
          order by contact_tags.added_at, tags.name_key
        ) as tag) as tags,
        (select row_to_json(section) from (select 'notes' as tab, (select row_to_json(page) from (
          select coalesce(json_agg(row_to_json(note)) filter (where nth is null or nth <= 20), '[]') as notes,
            case when count(nth) > 20 then max(cursor) filter (where nth = 20) end as "nextCursor"
          from (
            with newest as (
              select notes.*, row_number() over (order by created_at desc, id desc) as nth,
                (extract(epoch from created_at) * 1000)::bigint || '_' || id as cursor
              from notes
              where workspace_id = $1 and record_id = contact.id and deleted_at is null
              order by created_at desc, id desc limit 21
            )
            select * from newest
            union all
            select * from (
              select notes.*, null::bigint, null from notes
              where workspace_id = $1 and record_id = contact.id and deleted_at is null and pinned_at is not null
                and id not in (select id from newest where nth <= 20)
              order by pinned_at desc, id limit 20
            ) as pinned
          ) as found
          cross join lateral (
            select found.id, found.body, found.created_at as "createdAt", found.edited_at as "editedAt",
              found.pinned_at as "pinnedAt",
              (select count(*)::int from note_versions
                where workspace_id = $1 and note_id = found.id) as versions,
              (select row_to_json(author) from (
                select 'staff' as kind, id, name from staff where workspace_id = $1 and staff.id = found.author_id
              ) as author) as author,
              (select row_to_json(editor) from (
                select 'staff' as kind, id, name from staff where workspace_id = $1 and staff.id = found.editor_id
              ) as editor) as "editedBy",
              (select coalesce(json_agg(row_to_json(mention)), '[]') from (
                select staff.id, staff.name from note_mentions join staff on staff.id = note_mentions.staff_id
                where note_mentions.note_id = found.id
              ) as mention) as mentions
          ) as note
        ) as page) as page) as section) as section,
        (select row_to_json(counts) from (
          select count(*)::int as notes from (
            select from notes where workspace_id = $1 and record_id = contact.id and deleted_at is null limit 100
          ) as counted
        ) as counts) as counts,
        (${newestEntries('contact.id')}) as timeline,
        $3::json as abilities
      from contacts as contact where contact.workspace_id = $1 and contact.id = $2 and contact.deleted_at is null
    ) as record`,
}
