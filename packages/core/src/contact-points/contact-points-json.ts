import { contactEmails, contactPhones, contacts } from '@dossier/db/schema'
import { type SQL, sql } from 'drizzle-orm'

const ofContact = (table: typeof contactEmails | typeof contactPhones): SQL =>
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
