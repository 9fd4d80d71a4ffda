import { t } from '../../i18n/i18n.ts'
import { lazyPart } from '../../kit/lazy-part.tsx'
import type { SettingsEntry } from '../../kit/settings-entry.ts'

export const contactTypeSettings: SettingsEntry = {
  path: 'types',
  words: () => t('types', { ns: 'settings' }),
  lead: () => t('typesLead', { ns: 'settings' }),
  Content: lazyPart(async () => (await import('../../entities/contact-types/type-list.tsx')).TypeList, {
    isInPlace: true,
  }),
}
