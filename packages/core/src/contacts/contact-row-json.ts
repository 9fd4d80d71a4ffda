import { contactEmails, contactPhones, contacts, contactTags, tags } from '@dossier/db/schema'
import { type SQL, sql } from 'drizzle-orm'
import { typeJson } from '../contact-types/index.ts'
import { ownerJson } from './contact-json.ts'

/** A row shows at most this many tags; the record shows all. */
const SHOWN_TAGS = sql.raw('6')

/** A `ContactRow` of the contact of the surrounding query. */
export const contactRowJson: SQL = sql`json_build_object(
  'id', ${contacts.id}, 'firstName', ${contacts.firstName}, 'lastName', ${contacts.lastName},
  'companyName', ${contacts.companyName}, 'jobTitle', ${contacts.jobTitle}, 'createdAt', ${contacts.createdAt}, 'lastActivityAt', ${contacts.lastActivityAt},
  'email', (select ${contactEmails.address} from ${contactEmails}
    where ${contactEmails.contactId} = ${contacts.id} and ${contactEmails.isPrimary}),
  'phone', (select ${contactPhones.shownAs} from ${contactPhones}
    where ${contactPhones.contactId} = ${contacts.id} and ${contactPhones.isPrimary}),
  'owner', ${ownerJson}, 'type', ${typeJson},
  'tags', (select coalesce(json_agg(shown.tag), '[]') from (
    select json_build_object('id', ${tags.id}, 'name', ${tags.name}, 'color', ${tags.color}) as tag
    from ${contactTags} join ${tags} on ${tags.workspaceId} = ${contactTags.workspaceId} and ${tags.id} = ${contactTags.tagId}
    where ${contactTags.workspaceId} = ${contacts.workspaceId} and ${contactTags.contactId} = ${contacts.id}
    order by ${contactTags.addedAt}, ${tags.nameKey} limit ${SHOWN_TAGS}) as shown))`
