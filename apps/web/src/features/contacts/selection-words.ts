import { t } from '../../i18n/i18n.ts'
import type { Selection } from './selection.ts'

/** How many are selected, as the bar shows it and as it is announced. */
export const selectionWords = ({ ids, taken }: Selection) => {
  const words = { ns: 'list', count: ids.size, of: taken?.of ?? '' } as const
  if (ids.size === 0) return { shown: '', said: t('sayNoneSelected', words) }
  if (!taken) return { shown: t('selected', words), said: t('saySelected', words) }
  return taken.isAll
    ? { shown: t('allSelected', words), said: t('sayAllSelected', words) }
    : { shown: t('firstSelected', words), said: t('sayFirstSelected', words) }
}
