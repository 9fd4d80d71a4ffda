import * as z from 'zod/mini'
import { id } from '../ids.ts'
import { optionalLine, requiredLine } from '../text.ts'
import { contactPointStates } from './values.ts'

const label = z._default(optionalLine(40), null)
const emailAddress = z.pipe(requiredLine(254), z.email('email.invalid'))

/** `emailId` is made by the browser: the same id twice is the same act. `isPrimary` makes it primary at once. */
export const addEmailInput = z.object({
  emailId: id,
  contactId: id,
  address: emailAddress,
  label,
  isPrimary: z._default(z.boolean(), false),
})
export type AddEmail = z.input<typeof addEmailInput>

/** `was` is the address that the editor started from; another one now in place is a conflict. */
export const editEmailInput = z.object({ emailId: id, address: emailAddress, label, was: z.string() })
export type EditEmail = z.input<typeof editEmailInput>

export const emailIdInput = z.object({ emailId: id })
export type EmailId = z.input<typeof emailIdInput>

/** `number` is what a person typed; the server parses it with the workspace's country. */
export const addPhoneInput = z.object({
  phoneId: id,
  contactId: id,
  number: requiredLine(40),
  label,
  isPrimary: z._default(z.boolean(), false),
})
export type AddPhone = z.input<typeof addPhoneInput>

/** `was` is the E.164 number that the editor started from. */
export const editPhoneInput = z.object({ phoneId: id, number: requiredLine(40), label, was: z.string() })
export type EditPhone = z.input<typeof editPhoneInput>

export const phoneIdInput = z.object({ phoneId: id })
export type PhoneId = z.input<typeof phoneIdInput>

/** Says whether an email is known to reach the contact. */
export const markEmailInput = z.object({ emailId: id, state: z.enum(contactPointStates, 'input.invalid') })
export type MarkEmail = z.input<typeof markEmailInput>

export const markPhoneInput = z.object({ phoneId: id, state: z.enum(contactPointStates, 'input.invalid') })
export type MarkPhone = z.input<typeof markPhoneInput>
