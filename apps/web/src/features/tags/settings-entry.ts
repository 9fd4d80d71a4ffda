import { IconTag } from '@tabler/icons-react'
import type { SettingsEntry } from '../../entities/settings/settings-entry.ts'
import { t } from '../../i18n/i18n.ts'
import { lazyPart } from '../../kit/lazy-part.tsx'

export const tagsSettings: SettingsEntry = {
  path: 'tags',
  words: () => t('settingsPages.tags', { ns: 'shell' }),
  lead: () => t('tagsLead', { ns: 'settings' }),
  icon: IconTag,
  Content: lazyPart(async () => (await import('./tags-settings.tsx')).TagsSettings, { isInPlace: true }),
}
