import { IconSettings } from '@tabler/icons-react'
import { t } from '../../i18n/i18n.ts'
import type { RailEntry } from '../../kit/rail-entry.ts'

export const settingsRail: RailEntry = {
  to: '/settings',
  words: () => t('settings', { ns: 'shell' }),
  Icon: IconSettings,
  isOffered: ({ abilities }) => abilities.writeSettings,
}
