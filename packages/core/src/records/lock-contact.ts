import type { Tx } from '@dossier/db'
import { contacts } from '@dossier/db/schema'
import { asc, eq, inArray } from 'drizzle-orm'
import { notFound } from '../errors/index.ts'

/** The contact's row, locked: writers of one contact wait for each other until they commit. */
export const lockContact = async (tx: Tx, contactId: string): Promise<typeof contacts.$inferSelect> => {
  const [contact] = await tx.select().from(contacts).where(eq(contacts.id, contactId)).for('no key update')
  if (!contact) throw notFound('contact.notFound')
  return contact
}

/** The rows of those that exist, locked in one order, so that two acts for many never wait for each other. */
export const lockContacts = async (
  tx: Tx,
  contactIds: readonly string[],
): Promise<(typeof contacts.$inferSelect)[]> => {
  const found = await tx
    .select()
    .from(contacts)
    .where(inArray(contacts.id, [...new Set(contactIds)]))
    .orderBy(asc(contacts.id))
    .for('no key update')
  if (found.length === 0) throw notFound('contact.notFound')
  return found
}

/** Those asked for that were not among the found. */
export const goneIds = (asked: readonly string[], found: readonly { id: string }[]): string[] => {
  const there = new Set(found.map(({ id }) => id))
  return [...new Set(asked)].filter((id) => !there.has(id))
}
