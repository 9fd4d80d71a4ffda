import { flushSync } from 'react-dom'

type Listener = (isLong: boolean) => void

const listeners = new Map<Element, Listener>()
let watcher: ResizeObserver | undefined

/** All are read before any hears of it: each for itself would lay the page out once more. */
const readAll = (entries: readonly ResizeObserverEntry[]) => {
  const found = entries.map(({ target }) => [target, target.scrollHeight > target.clientHeight + 8] as const)
  flushSync(() => {
    for (const [target, isLong] of found) listeners.get(target)?.(isLong)
  })
}

/** Says, before the page is painted and whenever it changes, whether an element has more than it shows. */
export const watchHeight = (element: Element, onLong: Listener): (() => void) => {
  watcher ??= new ResizeObserver(readAll)
  listeners.set(element, onLong)
  watcher.observe(element)
  return () => {
    listeners.delete(element)
    watcher?.unobserve(element)
  }
}
