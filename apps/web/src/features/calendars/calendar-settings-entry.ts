import { t } from '../../i18n/i18n.ts'
import { lazyPart } from '../../kit/lazy-part.tsx'
import type { SettingsEntry } from '../../kit/settings-entry.ts'

export const calendarSettings: SettingsEntry = {
  path: 'calendars',
  words: () => t('calendars', { ns: 'settings' }),
  lead: () => t('calendarsLead', { ns: 'settings' }),
  Content: lazyPart(async () => (await import('./calendars-settings.tsx')).CalendarsSettings, {
    isInPlace: true,
  }),
}
