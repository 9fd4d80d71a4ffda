import type { TagView } from '../tags/views.ts'
import type { ContactField } from './fields.ts'

/** Every standard field: text, or null where it is empty. */
export type ContactFieldValues = Record<ContactField, string | null>

export type ContactView = ContactFieldValues & {
  id: string
  type: { id: string; name: string } | null
  owner: { id: string; name: string } | null
  createdAt: string
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

/** `exact` is false where the number is an estimate, since counting would cost more than it is worth. */
export type ContactCount = { count: number; exact: boolean }

/** What was changed, each with the owner of before; which contacts no longer exist, and which kept theirs. */
export type ChangedOwners = {
  changed: { contactId: string; ownerId: string | null; was: string | null }[]
  goneIds: string[]
  keptIds: string[]
}

export type ContactNeighboursView = { previousId: string | null; nextId: string | null; place: number | null }

/** A contact that may be the one being typed, and why. */
export type DuplicateView = { row: ContactRow; because: 'email' | 'phone' | 'name' }
