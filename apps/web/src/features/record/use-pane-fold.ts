import type { RecordTab } from '@dossier/contracts/record/views'
import { useMe } from '../../entities/session/me.ts'
import { paneChoiceOf } from './record-pane-choice.ts'

export const DETAILS_ID = 'record-details'

/** The right pane is folded away, unless the address names what is in it. */
export const usePaneFold = (tab: RecordTab | undefined, onTab: (tab: RecordTab | undefined) => void) => {
  const panes = paneChoiceOf(useMe().staffId)
  const choice = panes.use()
  const isNamed = tab !== undefined && tab !== 'activity'
  const isFolded = choice.isFolded && !isNamed
  const toggle = () => {
    const pane = document.querySelector(`#${DETAILS_ID}`)
    if (!isFolded && pane?.contains(document.activeElement))
      document.querySelector<HTMLElement>(`[aria-controls="${DETAILS_ID}"][aria-expanded]`)?.focus()
    panes.set({ ...choice, isFolded: !isFolded })
    if (isNamed) onTab(undefined)
  }
  return { isFolded, toggle }
}
export type PaneFold = ReturnType<typeof usePaneFold>
