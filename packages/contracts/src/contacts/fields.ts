import type { FieldDescriptor } from '../fields/descriptor.ts'

/** The standard fields of a contact, in the order in which a record is read. */
export const contactFields = {
  firstName: { kind: 'line' },
  lastName: { kind: 'line' },
  companyName: { kind: 'line' },
  jobTitle: { kind: 'line' },
  source: { kind: 'line' },
  dateOfBirth: { kind: 'birthday' },
  website: { kind: 'website' },
  language: { kind: 'language' },
  timeZone: { kind: 'timeZone' },
  street: { kind: 'line' },
  city: { kind: 'line' },
  region: { kind: 'line' },
  postalCode: { kind: 'line', max: 20 },
  country: { kind: 'country' },
} as const satisfies Record<string, FieldDescriptor>

export type ContactField = keyof typeof contactFields

/** Their names, in that order. */
export const contactFieldNames = Object.keys(contactFields) as ContactField[]
