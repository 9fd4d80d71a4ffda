import { flushSync } from 'react-dom'

type Told = (isLong: boolean) => void

const told = new Map<Element, Told>()
let watcher: ResizeObserver | undefined

/** All are read before any is told: each for itself would lay the page out once more. */
const readAll = (entries: readonly ResizeObserverEntry[]) => {
  const found = entries.map(({ target }) => [target, target.scrollHeight > target.clientHeight + 8] as const)
  flushSync(() => {
    for (const [target, isLong] of found) told.get(target)?.(isLong)
  })
}

/** Tells, before the page is painted and whenever it changes, whether an element has more than it shows. */
export const watchHeight = (element: Element, tell: Told): (() => void) => {
  watcher ??= new ResizeObserver(readAll)
  told.set(element, tell)
  watcher.observe(element)
  return () => {
    told.delete(element)
    watcher?.unobserve(element)
  }
}
