import type { ContactField } from '@dossier/contracts/contacts/fields'
import { countryName, languageName, timeZoneName } from '../../lib/choices.ts'
import { formatCalendarDay } from '../../lib/format.ts'

const words: Partial<Record<ContactField, (value: string) => string>> = {
  dateOfBirth: formatCalendarDay,
  country: countryName,
  language: languageName,
  timeZone: timeZoneName,
  website: (address) => address.replace(/^https?:\/\//, '').replace(/\/$/, ''),
}

/** A field's value as people read it: codes by their names, days as days. */
export const fieldWords = (field: ContactField, value: string): string =>
  value === '' ? '' : (words[field]?.(value) ?? value)
