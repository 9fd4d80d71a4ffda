import { IconRestore } from '@tabler/icons-react'
import { t } from '../../i18n/i18n.ts'
import type { RailEntry } from '../../kit/rail-entry.ts'

export const restoreRail: RailEntry = {
  to: '/contacts/restore',
  words: () => t('restore', { ns: 'shell' }),
  Icon: IconRestore,
  isUnder: true,
  isOffered: ({ abilities }) => abilities.restoreContacts,
}
