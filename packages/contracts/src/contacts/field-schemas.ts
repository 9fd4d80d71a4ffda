import * as z from 'zod/mini'
import { fieldSchema } from '../fields/field-schema.ts'
import { type ContactField, contactFields } from './fields.ts'

/** One entry for each standard field, made by `make`. */
export const forEachContactField = <Value>(
  make: (field: ContactField) => Value,
): Record<ContactField, Value> => {
  const names = Object.keys(contactFields) as ContactField[]
  return Object.fromEntries(names.map((field) => [field, make(field)])) as Record<ContactField, Value>
}

/** The schema of every standard field. */
export const contactFieldSchemas = forEachContactField((field) => fieldSchema(contactFields[field]))

/** The same, for a form that may leave any of them out. */
export const optionalContactFields = forEachContactField((field) =>
  z._default(contactFieldSchemas[field], null),
)
