import { useSyncExternalStore } from 'react'

/** Whether something that lies over the page is open, from wherever it is opened. */
export const createDoor = () => {
  const listeners = new Set<() => void>()
  let isOpen = false
  let opener: HTMLElement | null = null
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
      opener = document.activeElement instanceof HTMLElement ? document.activeElement : null
      set(true)
    },
    /** The focus is back where it was before `then` runs. */
    close: (then?: () => void) => {
      if (!isOpen) return
      set(false)
      setTimeout(() => {
        if (opener?.isConnected && opener !== document.body) opener.focus()
        else document.querySelector<HTMLElement>('#content')?.focus()
        then?.()
      })
    },
    isOpen: () => isOpen,
    use: () => useSyncExternalStore(subscribe, () => isOpen),
  }
}
