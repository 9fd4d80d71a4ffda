import { contacts } from '@dossier/db/schema'
import {
  type AnswersFor,
  derived,
  fact,
  factName,
  personal,
  personalName,
  technical,
} from '../domain/index.ts'

const personalData = {
  contacts: {
    table: contacts,
    title: 'Contact',
    rowsBy: 'id',
    inOrderOf: 'id',
    erasing: { how: 'last' },
    columns: {
      id: fact('Number'),
      workspaceId: technical,
      firstName: personal('First name'),
      lastName: personal('Last name'),
      companyName: personal('Company'),
      jobTitle: personal('Job title'),
      source: personal('Source'),
      dateOfBirth: personal('Date of birth', 'day'),
      website: personal('Website'),
      language: personal('Language', 'language'),
      timeZone: personal('Time zone'),
      street: personal('Street'),
      city: personal('City'),
      region: personal('Region'),
      postalCode: personal('Postal code'),
      country: personal('Country', 'country'),
      typeId: personalName('Type', 'contact_types'),
      ownerId: factName('Owner', 'staff'),
      createdAt: fact('Created', 'instant'),
      lastActivityAt: fact('Last activity', 'instant'),
      deletedAt: fact('Deleted', 'instant'),
      deletionId: technical,
      deletedBy: fact('Deleted by'),
      deletionReason: personal('Reason of the deletion'),
      purgeAfter: fact('To be erased after', 'instant'),
      purgeStartedAt: technical,
      heldAt: fact('On legal hold since', 'instant'),
      heldBy: fact('Put on legal hold by'),
      holdReason: personal('Reason of the legal hold'),
      sortName: derived,
      sortCompany: derived,
      nameKey: derived,
    },
  },
} satisfies AnswersFor<'contacts'>

export const contactsDomain = {
  personalData,
}
