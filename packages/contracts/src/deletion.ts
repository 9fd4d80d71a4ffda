import * as z from 'zod/mini'
import { id } from './ids.ts'
import { optionalLine, requiredText, singleLine } from './text.ts'

const contactIds = z.array(id).check(z.minLength(1, 'input.invalid'), z.maxLength(200, 'contact.tooMany'))

/** Up to 200 at once; the reason is the same for all. */
export const deleteContacts = z.object({ contactIds, reason: z._default(optionalLine(500), null) })
export type DeleteContacts = z.input<typeof deleteContacts>

/** What went along with the contacts, counted over all of them. */
export type TakenView = { notes: number; emails: number; phones: number; waitingMails: number }

/** `missing` are those that were not there (any more), or deleted already. */
export type DeletionView = {
  deleted: { contactId: string; name: string | null }[]
  missing: number
  taken: TakenView
  purgeAfter: string
}

export const restoreContacts = z.object({ contactIds })
export type RestoreContacts = z.input<typeof restoreContacts>

/** An address that another contact has by now: nothing is refused, it is only told. */
export type SharedAddress = {
  contactId: string
  address: string
  with: { contactId: string; name: string | null }
}

/** `tooLate` are those whose permanent deletion had begun. */
export type RestorationView = {
  restored: { contactId: string; name: string | null }[]
  tooLate: number
  missing: number
  shared: SharedAddress[]
}

export const listDeletedContacts = z.object({
  search: z._default(singleLine(200), ''),
  cursor: z._default(z.nullable(z.string().check(z.maxLength(120, 'input.invalid'))), null),
})
export type ListDeletedContacts = z.input<typeof listDeletedContacts>

export type LegalHoldView = { at: string; by: string; reason: string }

/** A row of Restore. `isErasing` says that there is no way back any more. */
export type DeletedContactView = {
  id: string
  name: string | null
  email: string | null
  deletedAt: string
  deletedBy: string
  reason: string | null
  purgeAfter: string
  hold: LegalHoldView | null
  isErasing: boolean
}
export type DeletedContactPage = { contacts: DeletedContactView[]; nextCursor: string | null }

export const holdContact = z.object({ contactId: id, reason: requiredText(500) })
export type HoldContact = z.input<typeof holdContact>

/** `name` is typed by the person who decides, and must be the contact's. */
export const purgeContactNow = z.object({ contactId: id, name: singleLine(500) })
export type PurgeContactNow = z.input<typeof purgeContactNow>

export type RetentionView = { days: number }

/** Days from a deletion until it is permanent; every contact that waits moves with it. */
export const changeRetention = z.object({
  days: z.int().check(z.gte(1, 'retention.range'), z.lte(3650, 'retention.range')),
})
export type ChangeRetention = z.input<typeof changeRetention>
