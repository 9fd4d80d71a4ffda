import type { ContactView } from '@dossier/contracts/contacts/views'
import type { Tx } from '@dossier/db'
import { contacts } from '@dossier/db/schema'
import { eq, sql } from 'drizzle-orm'
import { notFound } from '../errors/index.ts'
import { contactJson } from './contact-json.ts'

export const getContact = async (tx: Tx, contactId: string): Promise<ContactView> => {
  const [found] = await tx
    .select({ contact: sql<ContactView>`${contactJson}` })
    .from(contacts)
    .where(eq(contacts.id, contactId))
  if (!found) throw notFound('contact.notFound')
  return found.contact
}
