import type { ContactView } from '@dossier/contracts/contacts'
import type { Tx } from '@dossier/db'
import { contacts } from '@dossier/db/schema'
import { eq, sql } from 'drizzle-orm'
import { notFound } from '../errors/index.ts'
import { contactJson } from './contact-json.ts'

/** The contact's row, locked: writers of one contact wait for each other until they commit. */
export const lockContact = async (tx: Tx, contactId: string): Promise<typeof contacts.$inferSelect> => {
  const [contact] = await tx.select().from(contacts).where(eq(contacts.id, contactId)).for('no key update')
  if (!contact) throw notFound('contact.notFound')
  return contact
}

export const getContact = async (tx: Tx, contactId: string): Promise<ContactView> => {
  const [found] = await tx
    .select({ contact: sql<ContactView>`${contactJson}` })
    .from(contacts)
    .where(eq(contacts.id, contactId))
  if (!found) throw notFound('contact.notFound')
  return found.contact
}
