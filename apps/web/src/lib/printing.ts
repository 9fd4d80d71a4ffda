import { useSyncExternalStore } from 'react'

const paper = window.matchMedia('print')
let isPrinting = paper.matches

const subscribe = (listener: () => void) => {
  const tell = (next: boolean) => {
    isPrinting = next
    listener()
  }
  const before = () => tell(true)
  const after = () => tell(false)
  const change = () => tell(paper.matches)
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
