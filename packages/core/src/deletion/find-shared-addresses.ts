import { contactName } from '@dossier/contracts/contacts/contact-name'
import type { SharedAddress } from '@dossier/contracts/deletion/views'
import type { Tx } from '@dossier/db'
import { contactEmails, contactPhones, contacts } from '@dossier/db/schema'
import { sql } from 'drizzle-orm'

const MOST = 50

type Row = {
  contactId: string
  address: string
  withId: string
  firstName: string | null
  lastName: string | null
  companyName: string | null
}

/** Emails and phones of these contacts that another visible contact has too; the first 50. */
export const findSharedAddresses = async (tx: Tx, contactIds: string[]): Promise<SharedAddress[]> => {
  const these = sql`${sql.param(contactIds)}::uuid[]`
  const { rows } = await tx.execute<Row>(sql`
    select same.contact_id as "contactId", same.address, other.id as "withId",
      other.first_name as "firstName", other.last_name as "lastName", other.company_name as "companyName"
    from (
      select mine.contact_id, mine.address, theirs.contact_id as with_id
      from ${contactEmails} as mine join ${contactEmails} as theirs
        on theirs.workspace_id = mine.workspace_id and theirs.address_key = mine.address_key
      where mine.contact_id = any(${these}) and theirs.contact_id <> mine.contact_id
      union all
      select mine.contact_id, mine.shown_as, theirs.contact_id
      from ${contactPhones} as mine join ${contactPhones} as theirs
        on theirs.workspace_id = mine.workspace_id and theirs.number = mine.number
      where mine.contact_id = any(${these}) and theirs.contact_id <> mine.contact_id
    ) as same join ${contacts} as other on other.id = same.with_id
    where other.deleted_at is null
    order by same.contact_id, same.address, other.sort_name, other.id limit ${MOST}`)
  return rows.map(({ contactId, address, withId, ...name }) => ({
    contactId,
    address,
    with: { contactId: withId, name: contactName(name) },
  }))
}
