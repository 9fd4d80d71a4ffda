import type { Tx } from '@dossier/db'
import { contactEmails, contactPhones, type contacts } from '@dossier/db/schema'
import { eq } from 'drizzle-orm'

type Named = Pick<typeof contacts.$inferSelect, 'id' | 'firstName' | 'lastName'>

const folded = (text: string) => text.normalize('NFKC').toLowerCase()
const digits = (text: string) => text.replace(/\D/g, '')

/** Whether a text that is to outlive the contact has its name, an email or a phone number in it. */
export const namesTheContact = async (tx: Tx, contact: Named, text: string): Promise<boolean> => {
  const emails = await tx
    .select({ address: contactEmails.address })
    .from(contactEmails)
    .where(eq(contactEmails.contactId, contact.id))
  const phones = await tx
    .select({ number: contactPhones.number })
    .from(contactPhones)
    .where(eq(contactPhones.contactId, contact.id))
  const words = folded(text).split(/[^\p{L}\p{M}\p{N}]+/u)
  const names = [contact.firstName, contact.lastName].flatMap((name) => name?.split(/\s+/) ?? [])
  return (
    names.some((name) => name.length > 1 && words.includes(folded(name))) ||
    emails.some(({ address }) => folded(text).includes(folded(address))) ||
    // Without the country code, as people write them.
    phones.some(({ number }) => digits(text).includes(digits(number).slice(-8)))
  )
}
