/** Something that can be done on the page as it is, by key or from the palette. */
export type Action = {
  id: string
  words: string
  /** As `aria-keyshortcuts` has them; a space stands between keys pressed in turn. */
  keys?: string | undefined
  /** Moving about in a list is a key's work alone. */
  keyOnly?: boolean | undefined
  run: () => void
}

/** What can be done now: each part of the page adds its actions while it is there, the latest first. */
export const createActionRegistry = () => {
  let layers: readonly (readonly Action[])[] = []
  let all: readonly Action[] = []
  const listeners = new Set<() => void>()
  const set = (next: typeof layers) => {
    layers = next
    const seen = new Set<string>()
    all = layers.flat().filter(({ id }) => !seen.has(id) && seen.add(id))
    for (const listener of listeners) listener()
  }
  return {
    subscribe: (listener: () => void) => {
      listeners.add(listener)
      return () => listeners.delete(listener)
    },
    all: () => all,
    /** The answer takes them out again. */
    add: (actions: readonly Action[]) => {
      set([actions, ...layers])
      return () => set(layers.filter((layer) => layer !== actions))
    },
  }
}

export const actionRegistry = createActionRegistry()
