import { contactEmails, contactPhones, contacts, contactTags, staff, tags } from '@dossier/db/schema'
import { type SQL, sql } from 'drizzle-orm'

const ownerJson: SQL = sql`(select json_build_object('id', ${staff.id}, 'name', ${staff.name}) from ${staff}
  where ${staff.workspaceId} = ${contacts.workspaceId} and ${staff.id} = ${contacts.ownerId})`

/** A `ContactView` of the contact of the surrounding query. */
export const contactJson: SQL = sql`json_build_object(
  'id', ${contacts.id}, 'firstName', ${contacts.firstName}, 'lastName', ${contacts.lastName},
  'companyName', ${contacts.companyName}, 'jobTitle', ${contacts.jobTitle}, 'createdAt', ${contacts.createdAt},
  'owner', ${ownerJson})`

const ofContact = (table: typeof contactEmails | typeof contactPhones | typeof contactTags): SQL =>
  sql`${table.workspaceId} = ${contacts.workspaceId} and ${table.contactId} = ${contacts.id}`

/** The contact's `EmailView[]`, oldest first. */
export const emailsJson: SQL = sql`(select coalesce(json_agg(json_build_object(
    'id', ${contactEmails.id}, 'address', ${contactEmails.address}, 'label', ${contactEmails.label},
    'isPrimary', ${contactEmails.isPrimary}) order by ${contactEmails.createdAt}, ${contactEmails.id}), '[]')
  from ${contactEmails} where ${ofContact(contactEmails)})`

/** The contact's `PhoneView[]`, oldest first. */
export const phonesJson: SQL = sql`(select coalesce(json_agg(json_build_object(
    'id', ${contactPhones.id}, 'number', ${contactPhones.number}, 'shownAs', ${contactPhones.shownAs},
    'label', ${contactPhones.label}, 'isPrimary', ${contactPhones.isPrimary})
    order by ${contactPhones.createdAt}, ${contactPhones.id}), '[]')
  from ${contactPhones} where ${ofContact(contactPhones)})`

/** The contact's `TagView[]`, in the order they were added. */
export const tagsJson: SQL = sql`(select coalesce(json_agg(json_build_object(
    'id', ${tags.id}, 'name', ${tags.name}, 'color', ${tags.color})
    order by ${contactTags.addedAt}, ${tags.nameKey}), '[]')
  from ${contactTags} join ${tags} on ${tags.workspaceId} = ${contactTags.workspaceId} and ${tags.id} = ${contactTags.tagId}
  where ${ofContact(contactTags)})`
