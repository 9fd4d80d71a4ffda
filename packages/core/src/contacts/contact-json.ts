import { contactFieldNames } from '@dossier/contracts/contacts/fields'
import { contacts, staff } from '@dossier/db/schema'
import { type SQL, sql } from 'drizzle-orm'
import { typeJson } from '../contact-types/index.ts'

/** The `{ id, name }` of the owner of the contact of the surrounding query. */
export const ownerJson: SQL = sql`(select json_build_object('id', ${staff.id}, 'name', ${staff.name}) from ${staff}
  where ${staff.workspaceId} = ${contacts.workspaceId} and ${staff.id} = ${contacts.ownerId})`

/** Every standard field, as `json_build_object` takes it. */
const fields: SQL = sql.join(
  contactFieldNames.map((field) => sql`${sql.raw(`'${field}'`)}, ${contacts[field]}`),
  sql`, `,
)

/** A `ContactView` of the contact of the surrounding query. */
export const contactJson: SQL = sql`json_build_object(
  'id', ${contacts.id}, ${fields}, 'createdAt', ${contacts.createdAt}, 'type', ${typeJson}, 'owner', ${ownerJson})`
