import { contacts, contactTypes } from '@dossier/db/schema'
import { type SQL, sql } from 'drizzle-orm'

/** The `{ id, name }` of the type that the contact of the surrounding query has. */
export const typeJson: SQL = sql`(select json_build_object('id', ${contactTypes.id}, 'name', ${contactTypes.name})
  from ${contactTypes}
  where ${contactTypes.workspaceId} = ${contacts.workspaceId} and ${contactTypes.id} = ${contacts.typeId})`
