export type UndoEntry = {
  /** Undoes it; what becomes of that is said by the change that does it. */
  undo: () => Promise<unknown>
}

/** What can be undone, newest last. An entry is taken out before it runs, so that it runs once. */
export const createUndoStack = (depth = 50) => {
  let entries: { id: string; entry: UndoEntry }[] = []
  let made = 0
  const listeners = new Set<() => void>()
  const set = (next: typeof entries) => {
    entries = next
    for (const listener of listeners) listener()
  }

  const take = (id: string): UndoEntry | null => {
    const found = entries.find((one) => one.id === id)
    set(entries.filter((one) => one.id !== id))
    return found?.entry ?? null
  }

  return {
    push: (entry: UndoEntry): string => {
      made += 1
      const id = `undo-${made}`
      set([...entries, { id, entry }].slice(-depth))
      return id
    },
    take,
    has: (id: string) => entries.some((one) => one.id === id),
    /** The id of the last change, if any is left. */
    lastId: () => entries.at(-1)?.id ?? null,
    clear: () => set([]),
    subscribe: (listener: () => void) => {
      listeners.add(listener)
      return () => listeners.delete(listener)
    },
  }
}
export type UndoStack = ReturnType<typeof createUndoStack>
