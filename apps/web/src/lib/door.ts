import { useSyncExternalStore } from 'react'
import { startTypeAhead } from './type-ahead.ts'

/** Whether something that lies over the page is open, from wherever it is opened. */
export const createDoor = () => {
  const listeners = new Set<() => void>()
  let isOpen = false
  const set = (next: boolean) => {
    isOpen = next
    for (const listener of listeners) listener()
  }
  const subscribe = (listener: () => void) => {
    listeners.add(listener)
    return () => listeners.delete(listener)
  }
  return {
    open: () => {
      if (isOpen) return
      startTypeAhead()
      set(true)
    },
    /** The focus is back where it was before `then` runs. */
    close: (then?: () => void) => {
      if (!isOpen) return
      set(false)
      if (then) setTimeout(then)
    },
    isOpen: () => isOpen,
    use: () => useSyncExternalStore(subscribe, () => isOpen),
  }
}
