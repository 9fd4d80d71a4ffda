import * as z from 'zod/mini'
import { addressStates } from './address-states.ts'
import { id } from './ids.ts'
import type { AddressState } from './timeline.ts'
import { optionalLine, requiredLine } from './text.ts'

export type EmailView = {
  id: string
  address: string
  label: string | null
  isPrimary: boolean
  state: AddressState
}

/** `number` is E.164; `shownAs` is how the workspace's country writes it. */
export type PhoneView = {
  id: string
  number: string
  shownAs: string
  label: string | null
  isPrimary: boolean
  state: AddressState
}

const label = z._default(optionalLine(40), null)
const emailAddress = z.pipe(requiredLine(254), z.email('email.invalid'))

/** `emailId` is made by the browser: the same id twice is the same act. `isPrimary` makes it primary at once. */
export const addEmail = z.object({
  emailId: id,
  contactId: id,
  address: emailAddress,
  label,
  isPrimary: z._default(z.boolean(), false),
})
export type AddEmail = z.input<typeof addEmail>

/** `was` is the address that the editor started from; another one now in place is a conflict. */
export const changeEmail = z.object({ emailId: id, address: emailAddress, label, was: z.string() })
export type ChangeEmail = z.input<typeof changeEmail>

export const emailId = z.object({ emailId: id })
export type EmailId = z.input<typeof emailId>

/** `number` is what a person typed; the server parses it with the workspace's country. */
export const addPhone = z.object({
  phoneId: id,
  contactId: id,
  number: requiredLine(40),
  label,
  isPrimary: z._default(z.boolean(), false),
})
export type AddPhone = z.input<typeof addPhone>

/** `was` is the E.164 number that the editor started from. */
export const changePhone = z.object({ phoneId: id, number: requiredLine(40), label, was: z.string() })
export type ChangePhone = z.input<typeof changePhone>

export const phoneId = z.object({ phoneId: id })
export type PhoneId = z.input<typeof phoneId>

/** Says whether an email is known to reach the contact. */
export const markEmail = z.object({ emailId: id, state: z.enum(addressStates, 'input.invalid') })
export type MarkEmail = z.input<typeof markEmail>

export const markPhone = z.object({ phoneId: id, state: z.enum(addressStates, 'input.invalid') })
export type MarkPhone = z.input<typeof markPhone>
