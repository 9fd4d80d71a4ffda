import { IconCheckbox } from '@tabler/icons-react'
import { t } from '../../i18n/i18n.ts'
import type { RailEntry } from '../../kit/rail-entry.ts'

export const myTaskRail: RailEntry = {
  to: '/tasks',
  words: () => t('tasks', { ns: 'shell' }),
  Icon: IconCheckbox,
}
