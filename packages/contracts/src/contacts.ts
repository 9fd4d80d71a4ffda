import * as z from 'zod/mini'
import { addEmail, addPhone, type EmailView, type PhoneView } from './addresses.ts'
import { id } from './ids.ts'
import type { NotePage } from './notes.ts'
import type { TagView } from './tags.ts'
import { optionalLine, singleLine } from './text.ts'
import { contactFields, type TimelinePage } from './timeline.ts'

/** What the reader may do with this contact; the screen shows only what is allowed. */
export type ContactAbilities = { edit: boolean }

export type ContactView = {
  id: string
  firstName: string | null
  lastName: string | null
  companyName: string | null
  jobTitle: string | null
  owner: { id: string; name: string } | null
  createdAt: string
}

/** Everything on the record, in one answer. */
export type ContactRecordView = {
  contact: ContactView
  emails: EmailView[]
  phones: PhoneView[]
  tags: TagView[]
  notes: NotePage
  timeline: TimelinePage
  abilities: ContactAbilities
}

/** A row of the list: what its columns show, and enough for the record's first paint. */
export type ContactRow = {
  id: string
  firstName: string | null
  lastName: string | null
  companyName: string | null
  email: string | null
  phone: string | null
  tags: TagView[]
  owner: { id: string; name: string } | null
  lastActivityAt: string
}
export type ContactPage = { rows: ContactRow[]; nextCursor: string | null }

/** `exact` is false where counting on would cost more than it tells: there are more than `count`. */
export type ContactCount = { count: number; exact: boolean }

const name = optionalLine(200)

export const contactId = z.object({ contactId: id })
export type ContactId = z.input<typeof contactId>

export const createContact = z.object({
  contactId: id,
  firstName: z._default(name, null),
  lastName: z._default(name, null),
  companyName: z._default(name, null),
  jobTitle: z._default(name, null),
  emails: z._default(
    z.array(z.omit(addEmail, { contactId: true })).check(z.maxLength(11, 'email.limit')),
    [],
  ),
  phones: z._default(
    z.array(z.omit(addPhone, { contactId: true })).check(z.maxLength(11, 'phone.limit')),
    [],
  ),
})
export type CreateContact = z.input<typeof createContact>

/** `was` is the value that the editor started from; another one now in place is a conflict. */
export const editContact = z.object({
  contactId: id,
  field: z.enum(contactFields, 'input.invalid'),
  value: name,
  was: z.nullable(z.string()),
})
export type EditContact = z.input<typeof editContact>

export const changeOwner = z.object({ contactId: id, ownerId: z.nullable(id), was: z.nullable(id) })
export type ChangeOwner = z.input<typeof changeOwner>

/** Sorted by name; `cursor` is the end of the page before. An empty `search` lists all. */
export const listContacts = z.object({
  search: z._default(singleLine(200), ''),
  cursor: z._default(z.nullable(z.string().check(z.maxLength(2000, 'input.invalid'))), null),
  limit: z._default(z.int().check(z.gte(1), z.lte(200)), 100),
})
export type ListContacts = z.input<typeof listContacts>

export const countContacts = z.object({ search: z._default(singleLine(200), '') })
export type CountContacts = z.input<typeof countContacts>
