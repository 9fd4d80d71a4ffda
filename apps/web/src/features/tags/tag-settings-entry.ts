import { t } from '../../i18n/i18n.ts'
import { lazyPart } from '../../kit/lazy-part.tsx'
import type { SettingsEntry } from '../../kit/settings-entry.ts'

export const tagSettings: SettingsEntry = {
  path: 'tags',
  words: () => t('tags', { ns: 'settings' }),
  lead: () => t('tagsLead', { ns: 'settings' }),
  Content: lazyPart(async () => (await import('./tags-settings.tsx')).TagsSettings, { isInPlace: true }),
}
