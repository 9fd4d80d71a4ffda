import type { EditContact } from '@dossier/contracts/contacts/inputs'
import type { ContactView } from '@dossier/contracts/contacts/views'
import { prepareStatement } from '@dossier/db'
import { contacts } from '@dossier/db/schema'
import { sql } from 'drizzle-orm'
import { contactJson } from './contact-json.ts'

type Field = EditContact['field']
type Save = { contactId: string; value: string | null; was: string | null; at: string }

const ofContact = sql`${contacts.id} = ${sql.placeholder('contactId')}`

const prepareField = (field: Field) => {
  const column = contacts[field]
  const [value, was] = [sql.placeholder('value'), sql.placeholder('was')]
  return {
    /** Locks the contact and answers what the field holds. */
    lock: prepareStatement<{ contactId: string }>(
      `lock-${field}`,
      sql`select ${column}::text as current from ${contacts} where ${ofContact} for no key update`,
    ),
    /** Changes the field where it still holds what it `was`; the contact is active by that. */
    save: prepareStatement<Save>(
      `save-${field}`,
      sql`update ${contacts} set ${sql.identifier(column.name)} = ${value},
          last_activity_at = greatest(${contacts.lastActivityAt}, ${sql.placeholder('at')})
        where ${ofContact} and ${column}::text is not distinct from ${was} and ${column} is distinct from ${value}
        returning ${contactJson} as contact`,
    ),
  }
}

const prepared = new Map<Field, ReturnType<typeof prepareField>>()

/** The two statements of an edit in place, each field's under names of their own. */
export const fieldStatements = (field: Field) => {
  const statements = prepared.get(field) ?? prepareField(field)
  prepared.set(field, statements)
  return statements
}

export type LockedField = { current: string | null }
export type SavedField = { contact: ContactView }
