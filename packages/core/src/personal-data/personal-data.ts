import type { PersonalData } from './answers.ts'
import { ofContacts } from './of-contacts.ts'
import { ofNobody } from './of-nobody.ts'

/**
 * The registry of owners of personal data: what every column of every table holds of a contact, how it is exported,
 * and what becomes of it when the contact is erased. `personal-data.db.test.ts` holds it to the database.
 */
export const personalData: PersonalData = { ...ofContacts, ...ofNobody }
