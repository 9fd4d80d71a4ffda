import { contacts, contactTags, tags } from '@dossier/db/schema'
import { type SQL, sql } from 'drizzle-orm'

/** The contact's `TagView[]`, in the order they were added. */
export const tagsJson: SQL = sql`(select coalesce(json_agg(json_build_object(
    'id', ${tags.id}, 'name', ${tags.name}, 'color', ${tags.color})
    order by ${contactTags.addedAt}, ${tags.nameKey}), '[]')
  from ${contactTags} join ${tags} on ${tags.workspaceId} = ${contactTags.workspaceId} and ${tags.id} = ${contactTags.tagId}
  where ${contactTags.workspaceId} = ${contacts.workspaceId} and ${contactTags.contactId} = ${contacts.id})`
