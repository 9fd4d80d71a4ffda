import type { appointments } from './en/appointments.ts'
import type { calendars } from './en/calendars.ts'
import type { deletion } from './en/deletion.ts'
import type { doNotDisturb } from './en/do-not-disturb.ts'
import type { en } from './en/index.ts'
import type { list } from './en/list.ts'
import type { newContact } from './en/new-contact.ts'
import type { notes } from './en/notes.ts'
import type { tasks } from './en/tasks.ts'
import type { privacy } from './en/privacy.ts'
import type { reminders } from './en/reminders.ts'
import type { record } from './en/record.ts'
import type { selection } from './en/selection.ts'
import type { settings } from './en/settings.ts'
import type { timeline } from './en/timeline.ts'

declare module 'i18next' {
  interface CustomTypeOptions {
    defaultNS: 'common'
    resources: typeof en & {
      appointments: typeof appointments
      calendars: typeof calendars
      deletion: typeof deletion
      doNotDisturb: typeof doNotDisturb
      list: typeof list
      newContact: typeof newContact
      notes: typeof notes
      tasks: typeof tasks
      privacy: typeof privacy
      reminders: typeof reminders
      record: typeof record
      selection: typeof selection
      settings: typeof settings
      timeline: typeof timeline
    }
  }
}
