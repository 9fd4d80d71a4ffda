import type { Tx } from '@dossier/db'
import { contactEmails, contactPhones } from '@dossier/db/schema'
import { and, eq } from 'drizzle-orm'
import { invalidField } from '../errors/index.ts'

type Points = { emailId?: string | null | undefined; phoneId?: string | null | undefined }

/** Refuses an email or a phone that is not the contact's, at its field; `prefix` is where the form keeps them. */
export const refuseForeignPoints = async (
  tx: Tx,
  contactId: string,
  { emailId, phoneId }: Points,
  prefix = '',
): Promise<void> => {
  if (emailId) {
    const [email] = await tx
      .select({ id: contactEmails.id })
      .from(contactEmails)
      .where(and(eq(contactEmails.id, emailId), eq(contactEmails.contactId, contactId)))
    if (!email) throw invalidField(`${prefix}emailId`, 'appointment.pointNotOfContact')
  }
  if (phoneId) {
    const [phone] = await tx
      .select({ id: contactPhones.id })
      .from(contactPhones)
      .where(and(eq(contactPhones.id, phoneId), eq(contactPhones.contactId, contactId)))
    if (!phone) throw invalidField(`${prefix}phoneId`, 'appointment.pointNotOfContact')
  }
}
