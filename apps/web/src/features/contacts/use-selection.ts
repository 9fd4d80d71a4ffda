import { MAX_SELECTED } from '@dossier/contracts/contacts/values'
import { useEffect, useSyncExternalStore } from 'react'
import { t } from '../../i18n/i18n.ts'
import { toastFailed } from '../../kit/toast.tsx'
import { addRows, noSelection, type Selection, toggleRow } from './selection.ts'
import { selectionStore } from './selection-store.ts'

const take = (next: Selection | null) => {
  if (next) selectionStore.set(next)
  else toastFailed({ words: t('tooManySelected', { ns: 'list', most: MAX_SELECTED }) })
}

/** The rows chosen in a list, and what chooses them. `key` names the list: another one begins with none. */
export const useSelection = (key: string) => {
  useEffect(() => selectionStore.begin(key), [key])
  const selection = useSyncExternalStore(selectionStore.subscribe, selectionStore.get)
  return {
    selection,
    toggle: (id: string) => take(toggleRow(selectionStore.get(), id)),
    add: (ids: readonly string[]) => take(addRows(selectionStore.get(), ids)),
    /** All that a list has, or as many of its first as can be changed at once. */
    takeFrom: (ids: readonly string[], isAll: boolean, of: string) => {
      const taken = addRows(noSelection, ids)
      if (taken) selectionStore.set({ ...taken, taken: { isAll, of } })
    },
    clear: () => selectionStore.set(noSelection),
  }
}
export type UseSelection = ReturnType<typeof useSelection>
