import { useSyncExternalStore } from 'react'

/** A choice of the reader that this browser remembers, one instance per name. */
export const createPreference = <Value extends string>(
  name: string,
  fallback: Value,
  all: readonly Value[],
) => {
  const key = `dossier.${name}`
  const listeners = new Set<() => void>()
  const read = (): Value => {
    try {
      const kept = localStorage.getItem(key)
      return all.find((one) => one === kept) ?? fallback
    } catch {
      return fallback
    }
  }
  let value = read()
  const set = (next: Value) => {
    value = next
    try {
      localStorage.setItem(key, next)
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
