import type { AppointmentPage } from '../appointments/views.ts'
import type { ContactAbilities } from '../contacts/abilities.ts'
import type { EmailView, PhoneView } from '../contact-points/views.ts'
import type { ContactView } from '../contacts/views.ts'
import type { DndView } from '../do-not-disturb/views.ts'
import type { NotePage } from '../notes/views.ts'
import type { TagView } from '../tags/views.ts'
import type { TaskPage } from '../tasks/views.ts'
import type { TimelinePage } from '../timeline/views.ts'

/** The first page of every section that a record has a tab for. */
export interface RecordSections {
  appointments: AppointmentPage
  tasks: TaskPage
  notes: NotePage
}
export type RecordSection = keyof RecordSections

/** What a record opens on: its timeline, or one of its sections beside it. */
export type RecordTab = 'activity' | RecordSection

/** Counts of what the tabs hold, at most `MAX_COUNTED`. */
export type RecordCounts = Record<RecordSection, number>

/** Everything that a record opens with, in one answer; `section` is the first page of its tab. */
export type RecordView = {
  contact: ContactView
  emails: EmailView[]
  phones: PhoneView[]
  tags: TagView[]
  doNotDisturb: DndView[]
  timeline: TimelinePage
  section:
    | { [Section in RecordSection]: { tab: Section; page: RecordSections[Section] } }[RecordSection]
    | null
  counts: RecordCounts
  abilities: ContactAbilities
}
