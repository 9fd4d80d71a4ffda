import * as z from 'zod/mini'
import { fieldSchema } from '../fields/field-schema.ts'
import { type ContactField, contactFieldNames, contactFields } from './fields.ts'

/** One entry for each standard field, made by `make`. */
export const forEachContactField = <Value>(
  make: (field: ContactField) => Value,
): Record<ContactField, Value> =>
  // A name for each field is there, by the line it is made of.
  Object.fromEntries(contactFieldNames.map((field) => [field, make(field)])) as Record<ContactField, Value>

/** The schema of every standard field. */
export const contactFieldSchemas = forEachContactField((field) => fieldSchema(contactFields[field]))

/** The same, for a form that may leave any of them out. */
export const optionalContactFields = forEachContactField((field) =>
  z._default(contactFieldSchemas[field], null),
)
