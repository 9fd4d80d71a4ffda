import type { EmailView } from '@dossier/contracts/contact-points/views'
import type { Tx } from '@dossier/db'
import { contactEmails, contacts } from '@dossier/db/schema'
import { asc, eq, sql } from 'drizzle-orm'
import { emailsJson } from './contact-points-json.ts'
import { lockContact } from '../records/index.ts'
import { notFound } from '../errors/index.ts'

export type EmailRow = typeof contactEmails.$inferSelect

/** The contact's emails, oldest first. */
export const emailRows = (tx: Tx, contactId: string): Promise<EmailRow[]> =>
  tx
    .select()
    .from(contactEmails)
    .where(eq(contactEmails.contactId, contactId))
    .orderBy(asc(contactEmails.createdAt), asc(contactEmails.id))

/** An email with its siblings, its contact locked so that none of them changes meanwhile. */
export const lockEmail = async (
  tx: Tx,
  emailId: string,
): Promise<{ email: EmailRow; emails: EmailRow[] }> => {
  const [found] = await tx
    .select({ contactId: contactEmails.contactId })
    .from(contactEmails)
    .where(eq(contactEmails.id, emailId))
  if (!found) throw notFound('email.notFound')
  await lockContact(tx, found.contactId)
  const emails = await emailRows(tx, found.contactId)
  const email = emails.find(({ id }) => id === emailId)
  if (!email) throw notFound('email.notFound')
  return { email, emails }
}

/** Makes `emailId` the contact's only primary: the old one steps down first, as the unique index demands. */
export const setPrimaryEmail = async (tx: Tx, contactId: string, emailId: string): Promise<void> => {
  await tx.update(contactEmails).set({ isPrimary: false }).where(eq(contactEmails.contactId, contactId))
  await tx.update(contactEmails).set({ isPrimary: true }).where(eq(contactEmails.id, emailId))
}

export const presentEmails = async (tx: Tx, contactId: string): Promise<EmailView[]> => {
  const [found] = await tx
    .select({ emails: sql<EmailView[]>`${emailsJson}` })
    .from(contacts)
    .where(eq(contacts.id, contactId))
  return found?.emails ?? []
}
