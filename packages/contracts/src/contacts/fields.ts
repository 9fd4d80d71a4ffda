import type { FieldDescriptor } from '../fields/descriptor.ts'

/** The headings that standard fields stand under. */
export type ContactFolder = 'contact' | 'personal' | 'address'

/** The standard fields of a contact, in the order in which a record is read. */
export const contactFields = {
  firstName: { kind: 'line', folder: 'contact' },
  lastName: { kind: 'line', folder: 'contact' },
  companyName: { kind: 'line', folder: 'contact' },
  jobTitle: { kind: 'line', folder: 'contact' },
  source: { kind: 'line', folder: 'contact' },
  dateOfBirth: { kind: 'birthday', folder: 'personal' },
  language: { kind: 'language', folder: 'personal' },
  timeZone: { kind: 'timeZone', folder: 'personal' },
  website: { kind: 'website', folder: 'personal' },
  street: { kind: 'line', folder: 'address' },
  city: { kind: 'line', folder: 'address' },
  region: { kind: 'line', folder: 'address' },
  postalCode: { kind: 'line', folder: 'address', max: 20 },
  country: { kind: 'country', folder: 'address' },
} as const satisfies Record<string, FieldDescriptor<ContactFolder>>

export type ContactField = keyof typeof contactFields

/** Their names, in that order. */
export const contactFieldNames = Object.keys(contactFields) as ContactField[]

/** One entry for each standard field, made by `make`. */
export const forEachContactField = <Value>(
  make: (field: ContactField) => Value,
): Record<ContactField, Value> =>
  // A name for each field is there, by the line it is made of.
  Object.fromEntries(contactFieldNames.map((field) => [field, make(field)])) as Record<ContactField, Value>
