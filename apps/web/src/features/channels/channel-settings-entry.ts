import { t } from '../../i18n/i18n.ts'
import { lazyPart } from '../../kit/lazy-part.tsx'
import type { SettingsEntry } from '../../kit/settings-entry.ts'

export const channelSettings: SettingsEntry = {
  path: 'channels',
  words: () => t('channels', { ns: 'settings' }),
  lead: () => t('channelsLead', { ns: 'settings' }),
  // Nobody changes it here, so nobody is told that others may.
  isWide: true,
  Content: lazyPart(async () => (await import('./channel-settings.tsx')).ChannelSettings, {
    isInPlace: true,
  }),
}
