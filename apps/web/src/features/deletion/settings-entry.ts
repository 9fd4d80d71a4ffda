import { IconTrash } from '@tabler/icons-react'
import type { SettingsEntry } from '../../entities/settings/settings-entry.ts'
import { t } from '../../i18n/i18n.ts'
import { lazyPart } from '../../kit/lazy-part.tsx'

export const deletionSettings: SettingsEntry = {
  path: 'deletion',
  words: () => t('settingsPages.deletion', { ns: 'shell' }),
  lead: () => t('deletionLead', { ns: 'settings' }),
  icon: IconTrash,
  Content: lazyPart(async () => (await import('./retention-settings.tsx')).RetentionSettings, {
    isInPlace: true,
  }),
}
