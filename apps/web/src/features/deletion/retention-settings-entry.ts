import { t } from '../../i18n/i18n.ts'
import { lazyPart } from '../../kit/lazy-part.tsx'
import type { SettingsEntry } from '../../kit/settings-entry.ts'

export const retentionSettings: SettingsEntry = {
  path: 'deletion',
  words: () => t('deletion', { ns: 'settings' }),
  lead: () => t('retentionLead', { ns: 'deletion' }),
  Content: lazyPart(async () => (await import('./retention-settings.tsx')).RetentionSettings, {
    isInPlace: true,
  }),
}
