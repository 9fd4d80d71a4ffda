import * as z from 'zod/mini'
import { contactIds, id, pageCursor } from '../ids.ts'
import { optionalLine, requiredText, singleLine } from '../text.ts'

/** Up to 200 at once; the reason is the same for all. */
export const deleteContactsInput = z.object({ contactIds, reason: z._default(optionalLine(500), null) })
export type DeleteContacts = z.input<typeof deleteContactsInput>

/** Why contacts were deleted, said afterwards: the same for all; null takes what was said back. */
export const explainDeletionInput = z.object({ contactIds, reason: optionalLine(500) })
export type ExplainDeletion = z.input<typeof explainDeletionInput>

export const restoreContactsInput = z.object({ contactIds })
export type RestoreContacts = z.input<typeof restoreContactsInput>

export const listDeletedContactsInput = z.object({
  search: z._default(singleLine(200), ''),
  cursor: pageCursor,
})
export type ListDeletedContacts = z.input<typeof listDeletedContactsInput>

export const holdContactInput = z.object({ contactId: id, reason: requiredText(500) })
export type HoldContact = z.input<typeof holdContactInput>

/** `name` is typed by the person who decides, and must be the contact's. */
export const purgeContactNowInput = z.object({ contactId: id, name: singleLine(500) })
export type PurgeContactNow = z.input<typeof purgeContactNowInput>

/** `name` is typed by the person who decides, and must be the contact's; `reference` is the request's own. */
export const eraseOnRequestInput = z.object({
  contactId: id,
  name: singleLine(500),
  reference: z._default(optionalLine(200), null),
})
export type EraseOnRequest = z.input<typeof eraseOnRequestInput>

/** The number of a certificate is the deletion's id. */
export const erasureIdInput = z.object({ deletionId: id })
export type ErasureId = z.input<typeof erasureIdInput>

export const listErasuresInput = z.object({ cursor: pageCursor })
export type ListErasures = z.input<typeof listErasuresInput>

const days = z.int('retention.range').check(z.gte(1, 'retention.range'), z.lte(3650, 'retention.range'))

export const retentionEffectInput = z.object({ days })
export type RetentionEffect = z.input<typeof retentionEffectInput>

/**
 * Days from a deletion until it is permanent; every contact that waits moves with it. `dueNow` is how many contacts
 * its author agreed to make due at once: where they are more by now, it is refused.
 */
export const changeRetentionInput = z.object({
  days,
  dueNow: z._default(z.int('input.invalid').check(z.nonnegative('input.invalid')), 0),
})
export type ChangeRetention = z.input<typeof changeRetentionInput>
