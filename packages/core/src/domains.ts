import type { RecordSection } from '@dossier/contracts/record/views'
import { appointmentsDomain } from './appointments/domain.ts'
import { backgroundDomain } from './background/domain.ts'
import { calendarsDomain } from './calendars/domain.ts'
import { contactPointsDomain } from './contact-points/domain.ts'
import { contactTypesDomain } from './contact-types/domain.ts'
import { contactsDomain } from './contacts/domain.ts'
import { deletionDomain } from './deletion/domain.ts'
import { deliveriesDomain } from './deliveries/domain.ts'
import type {
  MailRenderers,
  OnDelete,
  OnRestore,
  PersonalData,
  RunsOfRecords,
  Section,
  Taken,
  WorkSource,
} from './domain/index.ts'
import { doNotDisturbDomain } from './do-not-disturb/domain.ts'
import { eventsDomain } from './events/domain.ts'
import { notesDomain } from './notes/domain.ts'
import { notificationsDomain } from './notifications/domain.ts'
import { outboxDomain } from './outbox/domain.ts'
import { recordsDomain } from './records/domain.ts'
import { settingsDomain } from './settings/domain.ts'
import { signInDomain } from './sign-in/domain.ts'
import { staffDomain } from './staff/domain.ts'
import { tagsDomain } from './tags/domain.ts'
import { tasksDomain } from './tasks/domain.ts'
import { timelineDomain } from './timeline/domain.ts'

// The domains, asked by the parts that know none. What no domain answers does not compile.

/**
 * What every column of every table holds of a contact, how it is exported, and what becomes of it when the contact is
 * erased; of contacts in the order of the export. `personal-data.db.test.ts` holds it to the database.
 */
export const personalData: PersonalData = {
  ...contactsDomain.personalData,
  ...contactPointsDomain.personalData,
  ...tagsDomain.personalData,
  ...doNotDisturbDomain.personalData,
  ...appointmentsDomain.personalData,
  ...tasksDomain.personalData,
  ...notesDomain.personalData,
  ...timelineDomain.personalData,
  ...notificationsDomain.personalData,
  ...deliveriesDomain.personalData,
  ...eventsDomain.personalData,
  ...deletionDomain.personalData,
  ...outboxDomain.personalData,
  ...recordsDomain.personalData,
  ...contactTypesDomain.personalData,
  ...calendarsDomain.personalData,
  ...staffDomain.personalData,
  ...signInDomain.personalData,
  ...settingsDomain.personalData,
  ...backgroundDomain.personalData,
}

/** The sections that a record has a tab for. */
export const recordSections: Record<RecordSection, Section> = {
  ...appointmentsDomain.sections,
  ...tasksDomain.sections,
  ...notesDomain.sections,
}

/** What is counted when contacts are deleted. */
export const taken: Taken = {
  ...contactPointsDomain.taken,
  ...notesDomain.taken,
  ...appointmentsDomain.taken,
  ...tasksDomain.taken,
  ...deliveriesDomain.taken,
}

/** Where background work is known from. */
export const workSources: readonly WorkSource[] = [
  ...deletionDomain.work,
  ...deliveriesDomain.work,
  ...tasksDomain.work,
  ...appointmentsDomain.work,
]

/** What waits about a record, and looks again when that is deleted or restored. */
export const recordRuns: readonly RunsOfRecords[] = [tasksDomain.runs, appointmentsDomain.runs]

/** What happens along with a deletion of records, and with their restoration. */
export const onDelete: readonly OnDelete[] = [appointmentsDomain.onDelete]
export const onRestore: readonly OnRestore[] = [appointmentsDomain.onRestore]

/** Who writes the mails of each kind. */
export const mailRenderers: MailRenderers = {
  ...notesDomain.mails,
  ...tasksDomain.mails,
  ...appointmentsDomain.mails,
}
