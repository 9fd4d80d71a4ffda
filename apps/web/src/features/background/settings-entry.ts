import { IconHourglass } from '@tabler/icons-react'
import type { SettingsEntry } from '../../entities/settings/settings-entry.ts'
import { t } from '../../i18n/i18n.ts'
import { lazyPart } from '../../kit/lazy-part.tsx'

export const backgroundSettings: SettingsEntry = {
  path: 'background',
  words: () => t('settingsPages.background', { ns: 'shell' }),
  lead: () => t('workLead', { ns: 'settings' }),
  icon: IconHourglass,
  isWide: true,
  isFor: ({ readBackground }) => readBackground,
  Content: lazyPart(async () => (await import('./background-settings.tsx')).BackgroundSettings, {
    isInPlace: true,
  }),
}
