import type { EmailView, PhoneView } from '@dossier/contracts/contact-points/views'
import { contactEmails, contactPhones, contacts } from '@dossier/db/schema'
import { type SQL, sql } from 'drizzle-orm'

/** The contact's views from `table`, oldest first; `value` gives the keys that only this kind has. */
const listJson = <View>(table: typeof contactEmails | typeof contactPhones, value: SQL): SQL<View[]> =>
  sql<
    View[]
  >`(select coalesce(json_agg(json_build_object('id', ${table.id}, ${value}, 'label', ${table.label},
      'isPrimary', ${table.isPrimary}, 'state', ${table.state}) order by ${table.createdAt}, ${table.id}), '[]')
    from ${table} where ${table.workspaceId} = ${contacts.workspaceId} and ${table.contactId} = ${contacts.id})`

export const emailsJson = listJson<EmailView>(contactEmails, sql`'address', ${contactEmails.address}`)

export const phonesJson = listJson<PhoneView>(
  contactPhones,
  sql`'number', ${contactPhones.number}, 'shownAs', ${contactPhones.shownAs}`,
)
