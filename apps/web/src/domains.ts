import { appointmentReaders } from './entities/appointments/queries.ts'
import { appointmentKindViews } from './entities/appointments/timeline-kinds.ts'
import { backgroundReaders } from './entities/background/queries.ts'
import { calendarReaders } from './entities/calendars/queries.ts'
import { contactPointKindViews } from './entities/contact-points/timeline-kinds.ts'
import { contactTypeReaders } from './entities/contact-types/queries.ts'
import { contactReaders } from './entities/contacts/queries.ts'
import { contactKindViews } from './entities/contacts/timeline-kinds.ts'
import { deletionReaders } from './entities/deletion/queries.ts'
import { deletionKindViews } from './entities/deletion/timeline-kinds.tsx'
import { dndKindViews } from './entities/do-not-disturb/timeline-kinds.ts'
import { noteReaders } from './entities/notes/queries.ts'
import { noteKindViews } from './entities/notes/timeline-kinds.ts'
import { notificationReaders } from './entities/notifications/queries.ts'
import { recordReaders } from './entities/record/queries.ts'
import { taskReaders } from './entities/tasks/queries.ts'
import { taskKindViews } from './entities/tasks/timeline-kinds.ts'
import { tagReaders } from './entities/tags/queries.ts'
import { tagKindViews } from './entities/tags/timeline-kinds.ts'
import type { TimelineKinds } from './entities/timeline/kind-view.tsx'
import { timelineReaders } from './entities/timeline/queries.ts'
import { activityKindViews } from './entities/timeline/timeline-kinds.ts'
import { appointmentSection } from './features/appointments/appointment-section.tsx'
import { reminderSettings } from './features/appointments/reminders/reminder-settings-entry.ts'
import { backgroundSettings } from './features/background/background-settings-entry.ts'
import { calendarSettings } from './features/calendars/calendar-settings-entry.ts'
import { channelSettings } from './features/channels/channel-settings-entry.ts'
import { contactTypeSettings } from './features/contact-types/contact-type-settings-entry.ts'
import { contactRail } from './features/contacts/contact-rail-entry.tsx'
import { restoreRail } from './features/deletion/restore-rail-entry.ts'
import { retentionSettings } from './features/deletion/retention-settings-entry.ts'
import { settingsRail } from './features/settings/settings-rail-entry.ts'
import { myTaskRail } from './features/tasks/my-task-rail-entry.ts'
import { taskSection } from './features/tasks/task-section.tsx'
import { tagSettings } from './features/tags/tag-settings-entry.ts'
import type { RailEntry } from './kit/rail-entry.ts'
import type { SettingsEntry } from './kit/settings-entry.ts'
import { noteSection } from './features/notes/note-section.tsx'
import { openingTab, type RecordSectionEntry, tabNamed } from './entities/record/section.ts'
import type { Readers } from './lib/live/hints.ts'

/** Where the rail leads, from its top. */
export const railEntries: readonly RailEntry[] = [contactRail, restoreRail, myTaskRail, settingsRail]

/** The pages of the settings, in the order of their menu. */
export const settingsEntries: readonly SettingsEntry[] = [
  tagSettings,
  contactTypeSettings,
  calendarSettings,
  reminderSettings,
  retentionSettings,
  channelSettings,
  backgroundSettings,
]

/** The sections of a record, in the order of their tabs. */
export const recordSections: readonly RecordSectionEntry[] = [appointmentSection, taskSection, noteSection]
export const recordTabNamed = (name: string | undefined) => tabNamed(recordSections, name)
/** What a record opens on, by what its address names. */
export const recordOpensOn = (name: string | undefined) => openingTab(recordSections, recordTabNamed(name))

/** Each topic and who reads it again: a topic that nobody reads does not compile. */
export const readers: Readers = {
  ...contactReaders,
  ...recordReaders,
  ...contactTypeReaders,
  ...tagReaders,
  ...taskReaders,
  ...appointmentReaders,
  ...calendarReaders,
  ...noteReaders,
  ...timelineReaders,
  ...deletionReaders,
  ...backgroundReaders,
  ...notificationReaders,
}

/** The timeline's kinds: icon and line are there at once, undo is fetched. */
export const timelineKinds: TimelineKinds = {
  views: {
    ...contactKindViews,
    ...contactPointKindViews,
    ...tagKindViews,
    ...dndKindViews,
    ...appointmentKindViews,
    ...taskKindViews,
    ...noteKindViews,
    ...activityKindViews,
    ...deletionKindViews,
  },
  loadUndos: async () => {
    const [contacts, contactPoints, tags, doNotDisturb, appointments, tasks, notes, timeline, deletion] =
      await Promise.all([
        import('./entities/contacts/undo.ts'),
        import('./entities/contact-points/undo.ts'),
        import('./entities/tags/undo.ts'),
        import('./entities/do-not-disturb/undo.ts'),
        import('./entities/appointments/undo.ts'),
        import('./entities/tasks/undo.ts'),
        import('./entities/notes/undo.ts'),
        import('./entities/timeline/undo.ts'),
        import('./entities/deletion/undo.ts'),
      ])
    return {
      ...contacts.contactUndos,
      ...contactPoints.contactPointUndos,
      ...tags.tagUndos,
      ...doNotDisturb.dndUndos,
      ...appointments.appointmentUndos,
      ...tasks.taskUndos,
      ...notes.noteUndos,
      ...timeline.activityUndos,
      ...deletion.deletionUndos,
    }
  },
}
