import type { CreateContact, FindDuplicates } from '@dossier/contracts/contacts/inputs'
import { uuidv7 } from 'uuidv7'
import { keepDraft, readDraft } from '../../../lib/draft.ts'

export const typedFields = ['firstName', 'lastName', 'company', 'email', 'phone'] as const
export type TypedField = (typeof typedFields)[number]
export type TypedContact = Record<TypedField, string> & { typeId: string }

const nothing: TypedContact = { firstName: '', lastName: '', company: '', email: '', phone: '', typeId: '' }

export const isBlank = (typed: TypedContact) => typedFields.every((field) => typed[field].trim() === '')

const draftOf = (author: string) => ({ author, kind: 'new contact', about: '' })

/** What was typed before the dialog was left by Escape, a reload or the end of a session. */
export const readTyped = (author: string): TypedContact => {
  try {
    const kept: unknown = JSON.parse(readDraft(draftOf(author)) || '{}')
    if (typeof kept !== 'object' || kept === null) return nothing
    const known = Object.entries(kept).filter(
      ([field, text]) => Object.hasOwn(nothing, field) && typeof text === 'string',
    )
    return { ...nothing, ...Object.fromEntries(known) }
  } catch {
    return nothing
  }
}

export const keepTyped = (author: string, typed: TypedContact | null) =>
  keepDraft(draftOf(author), typed && !isBlank(typed) ? JSON.stringify(typed) : '')

const textOrNull = (text: string) => (text.trim() === '' ? null : text)

export type NewIds = { contactId: string; emailId: string; phoneId: string }

/** Made once per dialog: sending again after a lost answer is the same act. */
export const newIds = (): NewIds => ({ contactId: uuidv7(), emailId: uuidv7(), phoneId: uuidv7() })

export const toCreate = (typed: TypedContact, { contactId, emailId, phoneId }: NewIds): CreateContact => ({
  contactId,
  typeId: textOrNull(typed.typeId),
  firstName: textOrNull(typed.firstName),
  lastName: textOrNull(typed.lastName),
  companyName: textOrNull(typed.company),
  emails: textOrNull(typed.email) === null ? [] : [{ emailId, address: typed.email }],
  phones: textOrNull(typed.phone) === null ? [] : [{ phoneId, number: typed.phone }],
})

/** What to look for among the contacts there are; null while there is nothing to go by. */
export const toDuplicates = (typed: TypedContact): FindDuplicates | null => {
  const { firstName, lastName, email, phone } = typed
  if ([firstName, lastName, email, phone].every((text) => text.trim() === '')) return null
  return {
    firstName: textOrNull(firstName.slice(0, 200)),
    lastName: textOrNull(lastName.slice(0, 200)),
    emails: email.trim() === '' ? [] : [email.trim().slice(0, 254)],
    phones: phone.trim() === '' ? [] : [phone.trim().slice(0, 40)],
  }
}
