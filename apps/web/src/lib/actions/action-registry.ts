/** Something that can be done on the page as it is, by key or from the palette. */
export type Action = {
  id: string
  words: string
  /** A space stands between keys pressed in turn; `Mod` is Ctrl or Cmd, held with the next one. */
  keys?: string | undefined
  /** Its keys do nothing where single-key shortcuts are turned off. */
  isSingleKey?: boolean | undefined
  /** Moving about in a list is a key's work alone. */
  keyOnly?: boolean | undefined
  /** Can be done on every page: what only this page can do comes before it. */
  isGeneral?: boolean | undefined
  /** Offered only to those who type a part of its words. */
  isRare?: boolean | undefined
  run: () => void
}

/** What can be done now: each part of the page adds its actions while it is there, the latest first. */
export const createActionRegistry = () => {
  let layers: readonly { owner: object; actions: readonly Action[] }[] = []
  let all: readonly Action[] = []
  const listeners = new Set<() => void>()
  const set = (next: typeof layers) => {
    layers = next
    const seen = new Set<string>()
    all = layers.flatMap(({ actions }) => actions).filter(({ id }) => !seen.has(id) && seen.add(id))
    for (const listener of listeners) listener()
  }
  return {
    subscribe: (listener: () => void) => {
      listeners.add(listener)
      return () => listeners.delete(listener)
    },
    all: () => all,
    /** What an owner puts takes the place of what it put before. */
    put: (owner: object, actions: readonly Action[]) => {
      const isKnown = layers.some((layer) => layer.owner === owner)
      set(
        isKnown
          ? layers.map((layer) => (layer.owner === owner ? { owner, actions } : layer))
          : [{ owner, actions }, ...layers],
      )
    },
    leave: (owner: object) => set(layers.filter((layer) => layer.owner !== owner)),
  }
}

export const actionRegistry = createActionRegistry()
