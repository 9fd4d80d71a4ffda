import { contactEmails, contactPhones } from '@dossier/db/schema'
import { sql } from 'drizzle-orm'
import { type AnswersFor, type Domain, derived, fact, personal, technical } from '../domain/index.ts'

const personalData = {
  contactEmails: {
    table: contactEmails,
    title: 'Email addresses',
    rowsBy: 'contact_id',
    inOrderOf: 'createdAt',
    erasing: { how: 'rows' },
    columns: {
      id: technical,
      workspaceId: technical,
      contactId: technical,
      address: personal('Address'),
      addressKey: derived,
      label: personal('Label'),
      isPrimary: personal('Primary', 'yesNo'),
      state: personal('State', 'code'),
      createdAt: fact('Added', 'instant'),
    },
  },
  contactPhones: {
    table: contactPhones,
    title: 'Phone numbers',
    rowsBy: 'contact_id',
    inOrderOf: 'createdAt',
    erasing: { how: 'rows' },
    columns: {
      id: technical,
      workspaceId: technical,
      contactId: technical,
      number: personal('Number'),
      shownAs: personal('Shown as'),
      label: personal('Label'),
      isPrimary: personal('Primary', 'yesNo'),
      state: personal('State', 'code'),
      createdAt: fact('Added', 'instant'),
    },
  },
} satisfies AnswersFor<'contactEmails' | 'contactPhones'>

export const contactPointsDomain = {
  personalData,
  taken: {
    emails: (these) => sql`select count(*)::int from ${contactEmails} where contact_id = any(${these})`,
    phones: (these) => sql`select count(*)::int from ${contactPhones} where contact_id = any(${these})`,
  },
} satisfies Domain
