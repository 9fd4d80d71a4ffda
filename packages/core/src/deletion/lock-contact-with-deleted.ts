import type { Tx } from '@dossier/db'
import { contacts } from '@dossier/db/schema'
import { eq } from 'drizzle-orm'
import { DomainError, notFound } from '../errors/index.ts'

/**
 * The contact's row, deleted or not, locked for a decision about its deletion; refused once its permanent
 * deletion has begun. Needs a transaction that sees deleted contacts.
 */
export const lockContactWithDeleted = async (
  tx: Tx,
  contactId: string,
): Promise<typeof contacts.$inferSelect> => {
  const [contact] = await tx.select().from(contacts).where(eq(contacts.id, contactId)).for('no key update')
  if (!contact) throw notFound('contact.notFound')
  if (contact.purgeStartedAt !== null) throw new DomainError('conflict', 'contact.erasing')
  return contact
}
