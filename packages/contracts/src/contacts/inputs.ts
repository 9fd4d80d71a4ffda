import * as z from 'zod/mini'
import { addEmailInput, addPhoneInput } from '../contact-points/inputs.ts'
import { MAX_CONTACT_POINTS } from '../contact-points/values.ts'
import { id } from '../ids.ts'
import { optionalLine, singleLine } from '../text.ts'
import { contactFieldSchemas, optionalContactFields } from './field-schemas.ts'
import { contactFieldNames } from './fields.ts'
import { contactSorts, MAX_SELECTED } from './values.ts'

const name = optionalLine(200)

export const contactIdInput = z.object({ contactId: id })
export type ContactId = z.input<typeof contactIdInput>

export const createContactInput = z.object({
  ...optionalContactFields,
  contactId: id,
  typeId: z._default(z.nullable(id), null),
  emails: z._default(
    z.array(z.omit(addEmailInput, { contactId: true })).check(z.maxLength(MAX_CONTACT_POINTS, 'email.limit')),
    [],
  ),
  phones: z._default(
    z.array(z.omit(addPhoneInput, { contactId: true })).check(z.maxLength(MAX_CONTACT_POINTS, 'phone.limit')),
    [],
  ),
})
export type CreateContact = z.input<typeof createContactInput>

/** `was` is the value that the editor started from; another one now in place is a conflict. */
export const editContactInput = z.pipe(
  z.object({
    contactId: id,
    field: z.enum(contactFieldNames, 'input.invalid'),
    value: z.nullable(z.string('input.invalid')),
    was: z.nullable(z.string()),
  }),
  z.transform((edit, context) => {
    const value = contactFieldSchemas[edit.field].safeParse(edit.value)
    if (value.success) return { ...edit, value: value.data }
    context.issues.push(
      ...value.error.issues.map(({ message }) => ({
        code: 'custom' as const,
        input: edit.value,
        path: ['value'],
        message,
      })),
    )
    return z.NEVER
  }),
)
export type EditContact = z.input<typeof editContactInput>

export const changeTypeInput = z.object({ contactId: id, typeId: z.nullable(id), was: z.nullable(id) })
export type ChangeType = z.input<typeof changeTypeInput>

export const changeOwnerInput = z.object({ contactId: id, ownerId: z.nullable(id), was: z.nullable(id) })
export type ChangeOwner = z.input<typeof changeOwnerInput>

/** With `was`, a contact that somebody else gave to a third person meanwhile keeps its owner. */
export const changeOwnersInput = z.object({
  changes: z
    .array(z.object({ contactId: id, ownerId: z.nullable(id), was: z.optional(z.nullable(id)) }))
    .check(z.minLength(1, 'selection.empty'), z.maxLength(MAX_SELECTED, 'selection.tooMany')),
})
export type ChangeOwners = z.input<typeof changeOwnersInput>

const search = z._default(singleLine(200), '')
const sort = z._default(z.enum(contactSorts, 'input.invalid'), 'name')
const descending = z._default(z.boolean(), false)

/** `cursor` is the end of the page before. An empty `search` lists all; a search ranks, whatever the sort. */
export const listContactsInput = z.object({
  search,
  sort,
  descending,
  cursor: z._default(z.nullable(z.string().check(z.maxLength(2000, 'input.invalid'))), null),
  limit: z._default(z.int().check(z.gte(1), z.lte(200)), 100),
})
export type ListContacts = z.input<typeof listContactsInput>

export const countContactsInput = z.object({ search })
export type CountContacts = z.input<typeof countContactsInput>

/** The contacts before and after one in a list, and its place in it where counting that far is cheap. */
export const contactNeighboursInput = z.object({ contactId: id, search, sort, descending })
export type ContactNeighbours = z.input<typeof contactNeighboursInput>

/** What somebody has typed of a new contact so far. */
export const findDuplicatesInput = z.object({
  firstName: z._default(name, null),
  lastName: z._default(name, null),
  emails: z._default(z.array(singleLine(254)).check(z.maxLength(MAX_CONTACT_POINTS, 'email.limit')), []),
  phones: z._default(z.array(singleLine(40)).check(z.maxLength(MAX_CONTACT_POINTS, 'phone.limit')), []),
})
export type FindDuplicates = z.input<typeof findDuplicatesInput>
