import type { RecordTab } from '@dossier/contracts/record/views'
import { useEffect, useRef } from 'react'

/** Long enough for a section to be drawn; who went elsewhere meanwhile is left alone. */
const SOON = 2_000

/** Whoever looks for one field has hidden the others; an action may lead to one of those. */
const endFieldSearch = () => {
  const search = document.querySelector<HTMLInputElement>('[data-act="findField"]')
  if (search?.value) search.dispatchEvent(new KeyboardEvent('keydown', { key: 'Escape', bubbles: true }))
}

const goThere = (there: HTMLElement) => {
  if (!there.checkVisibility()) endFieldSearch()
  there.scrollIntoView({ block: 'nearest' })
  there.focus()
  if (there instanceof HTMLButtonElement) there.click()
}

/** Leads to a place of the record by its selector: a field takes the focus, a button is pressed. */
export const useGoTo = (onTab: (tab: RecordTab | undefined) => void) => {
  const wanted = useRef<{ selector: string; at: number } | null>(null)
  const tryNow = () => {
    const { current } = wanted
    if (!current) return
    // A form that is open already is gone on with, rather than closed by what opens it.
    const there =
      document.querySelector<HTMLElement>(`form ${current.selector}`) ??
      document.querySelector<HTMLElement>(current.selector)
    if (there || performance.now() - current.at > SOON) wanted.current = null
    if (there) goThere(there)
  }
  // What a tab holds exists only after the tab was drawn.
  useEffect(tryNow)
  return (selector: string, tab: RecordTab | undefined) => {
    wanted.current = { selector, at: performance.now() }
    tryNow()
    if (wanted.current) onTab(tab)
  }
}
