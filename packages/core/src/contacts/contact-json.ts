import {
  contactEmails,
  contactPhones,
  contacts,
  contactTags,
  contactTypes,
  staff,
  tags,
} from '@dossier/db/schema'
import { type SQL, sql } from 'drizzle-orm'

/** The `{ id, name }` of the owner of the contact of the surrounding query. */
export const ownerJson: SQL = sql`(select json_build_object('id', ${staff.id}, 'name', ${staff.name}) from ${staff}
  where ${staff.workspaceId} = ${contacts.workspaceId} and ${staff.id} = ${contacts.ownerId})`

/** The `{ id, name }` of the type that the contact of the surrounding query has. */
export const typeJson: SQL = sql`(select json_build_object('id', ${contactTypes.id}, 'name', ${contactTypes.name})
  from ${contactTypes}
  where ${contactTypes.workspaceId} = ${contacts.workspaceId} and ${contactTypes.id} = ${contacts.typeId})`

/** A `ContactView` of the contact of the surrounding query. */
export const contactJson: SQL = sql`json_build_object(
  'id', ${contacts.id}, 'firstName', ${contacts.firstName}, 'lastName', ${contacts.lastName},
  'companyName', ${contacts.companyName}, 'jobTitle', ${contacts.jobTitle}, 'source', ${contacts.source},
  'dateOfBirth', ${contacts.dateOfBirth}, 'website', ${contacts.website}, 'language', ${contacts.language},
  'timeZone', ${contacts.timeZone}, 'street', ${contacts.street}, 'city', ${contacts.city},
  'region', ${contacts.region}, 'postalCode', ${contacts.postalCode}, 'country', ${contacts.country},
  'createdAt', ${contacts.createdAt}, 'type', ${typeJson},
  'owner', ${ownerJson})`

const ofContact = (table: typeof contactEmails | typeof contactPhones | typeof contactTags): SQL =>
  sql`${table.workspaceId} = ${contacts.workspaceId} and ${table.contactId} = ${contacts.id}`

/** The contact's `EmailView[]`, oldest first. */
export const emailsJson: SQL = sql`(select coalesce(json_agg(json_build_object(
    'id', ${contactEmails.id}, 'address', ${contactEmails.address}, 'label', ${contactEmails.label},
    'isPrimary', ${contactEmails.isPrimary}, 'state', ${contactEmails.state}) order by ${contactEmails.createdAt}, ${contactEmails.id}), '[]')
  from ${contactEmails} where ${ofContact(contactEmails)})`

/** The contact's `PhoneView[]`, oldest first. */
export const phonesJson: SQL = sql`(select coalesce(json_agg(json_build_object(
    'id', ${contactPhones.id}, 'number', ${contactPhones.number}, 'shownAs', ${contactPhones.shownAs},
    'label', ${contactPhones.label}, 'isPrimary', ${contactPhones.isPrimary}, 'state', ${contactPhones.state})
    order by ${contactPhones.createdAt}, ${contactPhones.id}), '[]')
  from ${contactPhones} where ${ofContact(contactPhones)})`

/** The contact's `TagView[]`, in the order they were added. */
export const tagsJson: SQL = sql`(select coalesce(json_agg(json_build_object(
    'id', ${tags.id}, 'name', ${tags.name}, 'color', ${tags.color})
    order by ${contactTags.addedAt}, ${tags.nameKey}), '[]')
  from ${contactTags} join ${tags} on ${tags.workspaceId} = ${contactTags.workspaceId} and ${tags.id} = ${contactTags.tagId}
  where ${ofContact(contactTags)})`
