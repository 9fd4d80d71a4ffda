import type { TakenView } from '@dossier/contracts/deletion/views'
import type { Tx } from '@dossier/db'
import { contactEmails, contactPhones, emailDeliveries, notes } from '@dossier/db/schema'
import { sql } from 'drizzle-orm'

/** What hangs on these contacts and is out of sight with them. */
export const countTaken = async (tx: Tx, contactIds: string[]): Promise<TakenView> => {
  const these = sql`${sql.param(contactIds)}::uuid[]`
  const { rows } = await tx.execute<TakenView>(sql`
    select
      (select count(*)::int from ${contactEmails} where contact_id = any(${these})) as emails,
      (select count(*)::int from ${contactPhones} where contact_id = any(${these})) as phones,
      (select count(*)::int from ${notes} where contact_id = any(${these}) and deleted_at is null) as notes,
      (select count(*)::int from ${emailDeliveries} join ${notes} on ${notes.id} = ${emailDeliveries.noteId}
        where ${notes.contactId} = any(${these}) and state = 'queued') as "waitingMails"`)
  return rows[0] ?? { emails: 0, phones: 0, notes: 0, waitingMails: 0 }
}
