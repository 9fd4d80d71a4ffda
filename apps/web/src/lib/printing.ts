import { useSyncExternalStore } from 'react'

const paper = window.matchMedia('print')
let isPrinting = paper.matches

const subscribe = (listener: () => void) => {
  const set = (next: boolean) => {
    isPrinting = next
    listener()
  }
  const before = () => set(true)
  const after = () => set(false)
  const change = () => set(paper.matches)
  window.addEventListener('beforeprint', before)
  window.addEventListener('afterprint', after)
  paper.addEventListener('change', change)
  return () => {
    window.removeEventListener('beforeprint', before)
    window.removeEventListener('afterprint', after)
    paper.removeEventListener('change', change)
  }
}

/** Whether the page is being put on paper, for what a style sheet alone cannot bring there. */
export const useIsPrinting = () => useSyncExternalStore(subscribe, () => isPrinting)
