import * as z from 'zod/mini'
import { contactSorts } from './contact-sorts.ts'
import { contactFieldValues } from './contact-fields.ts'
import { addEmail, addPhone, type EmailView, type PhoneView } from './addresses.ts'
import { id } from './ids.ts'
import { MAX_SELECTED } from './max-selected.ts'
import type { NotePage } from './notes.ts'
import type { TagView } from './tags.ts'
import { optionalLine, singleLine } from './text.ts'
import type { TimelinePage } from './timeline.ts'

/** What the reader may do with this contact; the screen shows only what is allowed. */
export type ContactAbilities = { edit: boolean; editTypes: boolean }

export type ContactView = {
  id: string
  firstName: string | null
  lastName: string | null
  companyName: string | null
  jobTitle: string | null
  source: string | null
  /** A day, `YYYY-MM-DD`. */
  dateOfBirth: string | null
  website: string | null
  /** BCP 47. */
  language: string | null
  /** IANA. */
  timeZone: string | null
  street: string | null
  city: string | null
  region: string | null
  postalCode: string | null
  /** ISO 3166-1, two letters. */
  country: string | null
  type: { id: string; name: string } | null
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
  jobTitle: string | null
  type: { id: string; name: string } | null
  owner: { id: string; name: string } | null
  createdAt: string
  lastActivityAt: string
}
export type ContactPage = { rows: ContactRow[]; nextCursor: string | null }

/** `exact` is false where the number is an estimate, since counting would cost more than it tells. */
export type ContactCount = { count: number; exact: boolean }

const name = optionalLine(200)

export const contactId = z.object({ contactId: id })
export type ContactId = z.input<typeof contactId>

export const createContact = z.object({
  contactId: id,
  typeId: z._default(z.nullable(id), null),
  firstName: z._default(name, null),
  lastName: z._default(name, null),
  companyName: z._default(name, null),
  jobTitle: z._default(name, null),
  source: z._default(contactFieldValues.source, null),
  dateOfBirth: z._default(contactFieldValues.dateOfBirth, null),
  website: z._default(contactFieldValues.website, null),
  language: z._default(contactFieldValues.language, null),
  timeZone: z._default(contactFieldValues.timeZone, null),
  street: z._default(contactFieldValues.street, null),
  city: z._default(contactFieldValues.city, null),
  region: z._default(contactFieldValues.region, null),
  postalCode: z._default(contactFieldValues.postalCode, null),
  country: z._default(contactFieldValues.country, null),
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

const edit = <Field extends keyof typeof contactFieldValues>(field: Field) =>
  z.object({
    contactId: id,
    field: z.literal(field),
    value: contactFieldValues[field],
    was: z.nullable(z.string()),
  })

/** `was` is the value that the editor started from; another one now in place is a conflict. */
export const editContact = z.discriminatedUnion('field', [
  edit('firstName'),
  edit('lastName'),
  edit('companyName'),
  edit('jobTitle'),
  edit('source'),
  edit('dateOfBirth'),
  edit('website'),
  edit('language'),
  edit('timeZone'),
  edit('street'),
  edit('city'),
  edit('region'),
  edit('postalCode'),
  edit('country'),
])
export type EditContact = z.input<typeof editContact>

export const changeType = z.object({ contactId: id, typeId: z.nullable(id), was: z.nullable(id) })
export type ChangeType = z.input<typeof changeType>

export const changeOwner = z.object({ contactId: id, ownerId: z.nullable(id), was: z.nullable(id) })
export type ChangeOwner = z.input<typeof changeOwner>

/** With `was`, a contact that somebody else gave to a third person meanwhile keeps its owner. */
export const changeOwners = z.object({
  changes: z
    .array(z.object({ contactId: id, ownerId: z.nullable(id), was: z.optional(z.nullable(id)) }))
    .check(z.minLength(1, 'selection.empty'), z.maxLength(MAX_SELECTED, 'selection.tooMany')),
})
export type ChangeOwners = z.input<typeof changeOwners>

/** What was changed, each with the owner of before; which contacts no longer exist, and which kept theirs. */
export type ChangedOwners = {
  changed: { contactId: string; ownerId: string | null; was: string | null }[]
  goneIds: string[]
  keptIds: string[]
}

const search = z._default(singleLine(200), '')
const sort = z._default(z.enum(contactSorts, 'input.invalid'), 'name')
const descending = z._default(z.boolean(), false)

/** `cursor` is the end of the page before. An empty `search` lists all; a search ranks, whatever the sort. */
export const listContacts = z.object({
  search,
  sort,
  descending,
  cursor: z._default(z.nullable(z.string().check(z.maxLength(2000, 'input.invalid'))), null),
  limit: z._default(z.int().check(z.gte(1), z.lte(200)), 100),
})
export type ListContacts = z.input<typeof listContacts>

export const countContacts = z.object({ search })
export type CountContacts = z.input<typeof countContacts>

/** The contacts before and after one in a list, and its place in it where counting that far is cheap. */
export const contactNeighbours = z.object({ contactId: id, search, sort, descending })
export type ContactNeighbours = z.input<typeof contactNeighbours>
export type ContactNeighboursView = { previousId: string | null; nextId: string | null; place: number | null }

/** What somebody has typed of a new contact so far. */
export const findDuplicates = z.object({
  firstName: z._default(name, null),
  lastName: z._default(name, null),
  emails: z._default(z.array(singleLine(254)).check(z.maxLength(11, 'email.limit')), []),
  phones: z._default(z.array(singleLine(40)).check(z.maxLength(11, 'phone.limit')), []),
})
export type FindDuplicates = z.input<typeof findDuplicates>

/** A contact that may be the one being typed, and why. */
export type DuplicateView = { row: ContactRow; because: 'email' | 'phone' | 'name' }
