import type { PhoneView } from '@dossier/contracts/contact-points/views'
import type { Tx } from '@dossier/db'
import { contactPhones, contacts } from '@dossier/db/schema'
import { asc, eq, sql } from 'drizzle-orm'
import { phonesJson } from './contact-points-json.ts'
import { lockContact } from '../records/index.ts'
import { notFound } from '../errors/index.ts'

export type PhoneRow = typeof contactPhones.$inferSelect

/** The contact's phones, oldest first. */
export const phoneRows = (tx: Tx, contactId: string): Promise<PhoneRow[]> =>
  tx
    .select()
    .from(contactPhones)
    .where(eq(contactPhones.contactId, contactId))
    .orderBy(asc(contactPhones.createdAt), asc(contactPhones.id))

/** A phone with its siblings, its contact locked so that none of them changes meanwhile. */
export const lockPhone = async (
  tx: Tx,
  phoneId: string,
): Promise<{ phone: PhoneRow; phones: PhoneRow[] }> => {
  const [found] = await tx
    .select({ contactId: contactPhones.contactId })
    .from(contactPhones)
    .where(eq(contactPhones.id, phoneId))
  if (!found) throw notFound('phone.notFound')
  await lockContact(tx, found.contactId)
  const phones = await phoneRows(tx, found.contactId)
  const phone = phones.find(({ id }) => id === phoneId)
  if (!phone) throw notFound('phone.notFound')
  return { phone, phones }
}

/** Makes `phoneId` the contact's only primary: the old one steps down first, as the unique index demands. */
export const setPrimaryPhone = async (tx: Tx, contactId: string, phoneId: string): Promise<void> => {
  await tx.update(contactPhones).set({ isPrimary: false }).where(eq(contactPhones.contactId, contactId))
  await tx.update(contactPhones).set({ isPrimary: true }).where(eq(contactPhones.id, phoneId))
}

export const presentPhones = async (tx: Tx, contactId: string): Promise<PhoneView[]> => {
  const [found] = await tx
    .select({ phones: sql<PhoneView[]>`${phonesJson}` })
    .from(contacts)
    .where(eq(contacts.id, contactId))
  return found?.phones ?? []
}
