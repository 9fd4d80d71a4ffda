import { IconRestore } from '@tabler/icons-react'
import type { RailEntry } from '../../entities/session/rail-entry.ts'
import { t } from '../../i18n/i18n.ts'

export const restoreInRail: RailEntry = {
  to: '/contacts/restore',
  words: () => t('restore', { ns: 'shell' }),
  icon: IconRestore,
  isUnder: true,
  isFor: ({ restoreContacts }) => restoreContacts,
}
