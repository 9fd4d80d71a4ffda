import {
  auditEntries,
  contactEmails,
  contactPhones,
  contacts,
  contactTags,
  emailDeliveries,
  noteMentions,
  notes,
  noteVersions,
  notifications,
  timelineEntries,
} from '@dossier/db/schema'

/** The tables of a contact and all that hangs on it, in an order in which every row finds what it refers to. */
export const demoTables = {
  contacts,
  contactEmails,
  contactPhones,
  contactTags,
  notes,
  noteMentions,
  noteVersions,
  notifications,
  emailDeliveries,
  timelineEntries,
  auditEntries,
}
export type DemoTable = keyof typeof demoTables
export const demoTableNames = Object.keys(demoTables) as DemoTable[] // its keys are exactly these

export type DemoRows = { [Name in DemoTable]: (typeof demoTables)[Name]['$inferInsert'][] }

export const noRows = (): DemoRows => ({
  contacts: [],
  contactEmails: [],
  contactPhones: [],
  contactTags: [],
  notes: [],
  noteMentions: [],
  noteVersions: [],
  notifications: [],
  emailDeliveries: [],
  timelineEntries: [],
  auditEntries: [],
})
