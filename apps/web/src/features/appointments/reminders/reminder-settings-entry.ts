import { t } from '../../../i18n/i18n.ts'
import { lazyPart } from '../../../kit/lazy-part.tsx'
import type { SettingsEntry } from '../../../kit/settings-entry.ts'

export const reminderSettings: SettingsEntry = {
  path: 'reminders',
  words: () => t('reminders', { ns: 'settings' }),
  lead: () => t('remindersLead', { ns: 'settings' }),
  Content: lazyPart(async () => (await import('./reminder-settings.tsx')).ReminderSettings, {
    isInPlace: true,
  }),
}
