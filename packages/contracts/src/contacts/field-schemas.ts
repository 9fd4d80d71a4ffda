import * as z from 'zod/mini'
import { fieldSchema } from '../fields/field-schema.ts'
import { contactFields, forEachContactField } from './fields.ts'

/** The schema of every standard field. */
export const contactFieldSchemas = forEachContactField((field) => fieldSchema(contactFields[field]))

/** The same, for a form that may leave any of them out. */
export const optionalContactFields = forEachContactField((field) =>
  z._default(contactFieldSchemas[field], null),
)
