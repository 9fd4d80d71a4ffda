import { IconListDetails } from '@tabler/icons-react'
import type { SettingsEntry } from '../../entities/settings/settings-entry.ts'
import { t } from '../../i18n/i18n.ts'
import { lazyPart } from '../../kit/lazy-part.tsx'

export const typesSettings: SettingsEntry = {
  path: 'types',
  words: () => t('settingsPages.types', { ns: 'shell' }),
  lead: () => t('typesLead', { ns: 'settings' }),
  icon: IconListDetails,
  Content: lazyPart(async () => (await import('./types-settings.tsx')).TypesSettings, { isInPlace: true }),
}
