import { type ContactField, contactFields } from '@dossier/contracts/contacts/fields'
import { fieldKinds } from '../fields/field-kinds.ts'

/** A field's value as people read it: codes by their names, days as days. */
export const fieldWords = (field: ContactField, value: string): string =>
  value === '' ? '' : fieldKinds[contactFields[field].kind].words(value)
