import { contactName } from '@dossier/contracts/contacts/contact-name'
import type { DeletedContactView } from '@dossier/contracts/deletion/views'
import { contactEmails, contacts } from '@dossier/db/schema'
import { sql } from 'drizzle-orm'

/** What `presentDeleted` needs of a row. */
export const deletedColumns = {
  id: contacts.id,
  firstName: contacts.firstName,
  lastName: contacts.lastName,
  companyName: contacts.companyName,
  // Drizzle leaves out the tables of columns in a select from one table.
  email: sql<string | null>`(select address from ${contactEmails} as mail
    where mail.contact_id = ${contacts}.id and mail.is_primary)`,
  deletedAt: contacts.deletedAt,
  deletedBy: contacts.deletedBy,
  deletionReason: contacts.deletionReason,
  purgeAfter: contacts.purgeAfter,
  purgeStartedAt: contacts.purgeStartedAt,
  heldAt: contacts.heldAt,
  heldBy: contacts.heldBy,
  holdReason: contacts.holdReason,
}

type Column = Exclude<keyof typeof deletedColumns, 'email'>
type Row = Pick<typeof contacts.$inferSelect, Column> & { email: string | null }

/** Null for a contact that is not deleted. */
export const presentDeleted = (row: Row): DeletedContactView | null => {
  const { deletedAt, deletedBy, purgeAfter, heldAt, heldBy, holdReason } = row
  if (deletedAt === null || deletedBy === null || purgeAfter === null) return null
  const isHeld = heldAt !== null && heldBy !== null && holdReason !== null
  return {
    id: row.id,
    name: contactName(row),
    email: row.email,
    deletedAt: deletedAt.toISOString(),
    deletedBy,
    reason: row.deletionReason,
    purgeAfter: purgeAfter.toISOString(),
    hold: isHeld ? { at: heldAt.toISOString(), by: heldBy, reason: holdReason } : null,
    isErasing: row.purgeStartedAt !== null,
  }
}
