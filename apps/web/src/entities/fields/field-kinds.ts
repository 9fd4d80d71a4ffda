import type { FieldKind } from '@dossier/contracts/fields/descriptor'
import {
  type Choice,
  countryChoices,
  countryName,
  languageChoices,
  languageName,
  timeZoneChoices,
  timeZoneName,
} from '../../lib/choices.ts'
import { formatCalendarDay } from '../../lib/format.ts'

/** How a value of one kind is read, and how it is typed or, with `choices`, picked. */
type FieldKindView = {
  words: (value: string) => string
  input: 'text' | 'date'
  choices?: () => readonly Choice[]
}

const asItIs = (value: string) => value

/** One display and one editor for every kind of field, standard or not. */
export const fieldKinds: Record<FieldKind, FieldKindView> = {
  line: { words: asItIs, input: 'text' },
  birthday: { words: formatCalendarDay, input: 'date' },
  website: {
    words: (url) => url.replace(/^https?:\/\//, '').replace(/\/$/, ''),
    input: 'text',
  },
  language: { words: languageName, input: 'text', choices: languageChoices },
  timeZone: { words: timeZoneName, input: 'text', choices: timeZoneChoices },
  country: { words: countryName, input: 'text', choices: countryChoices },
}
