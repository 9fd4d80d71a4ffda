import { t } from '../../i18n/i18n.ts'
import { lazyPart } from '../../kit/lazy-part.tsx'
import type { SettingsEntry } from '../../kit/settings-entry.ts'

export const backgroundSettings: SettingsEntry = {
  path: 'background',
  words: () => t('work', { ns: 'settings' }),
  lead: () => t('workLead', { ns: 'settings' }),
  isWide: true,
  isOffered: ({ abilities }) => abilities.readBackground,
  Content: lazyPart(async () => (await import('./background-settings.tsx')).BackgroundSettings, {
    isInPlace: true,
  }),
  action: () => t('actions.background', { ns: 'shell' }),
}
