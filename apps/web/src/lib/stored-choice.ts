import { useSyncExternalStore } from 'react'

/** A choice made of several values that this browser remembers; `read` makes the best of what was kept. */
export const createStoredChoice = <Value>(name: string, read: (kept: unknown) => Value) => {
  const key = `dossier.${name}`
  const listeners = new Set<() => void>()
  const load = (): Value => {
    try {
      return read(JSON.parse(localStorage.getItem(key) ?? 'null'))
    } catch {
      return read(null)
    }
  }
  let value = load()
  const set = (next: Value) => {
    value = next
    try {
      localStorage.setItem(key, JSON.stringify(next))
    } catch {
      // It holds until the page is left.
    }
    for (const listener of listeners) listener()
  }
  const subscribe = (listener: () => void) => {
    listeners.add(listener)
    return () => listeners.delete(listener)
  }
  return { get: () => value, set, use: () => useSyncExternalStore(subscribe, () => value) }
}
