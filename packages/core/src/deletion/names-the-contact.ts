import type { Tx } from '@dossier/db'
import { contactEmails, contactPhones, type contacts } from '@dossier/db/schema'
import { eq } from 'drizzle-orm'

type Named = Pick<typeof contacts.$inferSelect, 'id' | 'firstName' | 'lastName' | 'companyName'>

const folded = (text: string) => text.normalize('NFKD').replace(/\p{M}/gu, '').toLowerCase()
const digits = (text: string) => text.replace(/\D/g, '')

const wordsOf = (text: string) =>
  folded(text)
    .split(/[^\p{L}\p{N}]+/u)
    .filter((word) => word.length > 1)

/** Scripts that write without spaces have a name anywhere. */
const standsAlone = (name: string) =>
  !/[\p{Script=Han}\p{Script=Hiragana}\p{Script=Katakana}\p{Script=Thai}\p{Script=Lao}\p{Script=Khmer}\p{Script=Myanmar}]/u.test(
    name,
  )

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
  const own = [contact.firstName, contact.lastName].filter((name) => name !== null)
  const names = (own.length > 0 ? own : [contact.companyName ?? '']).flatMap(wordsOf)
  return (
    names.some((name) => (standsAlone(name) ? wordsOf(text).includes(name) : folded(text).includes(name))) ||
    emails.some(({ address }) => folded(text).includes(folded(address))) ||
    // Without the country code, as people write them.
    phones.some(({ number }) => digits(text).includes(digits(number).slice(-8)))
  )
}
