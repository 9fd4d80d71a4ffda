import { useDeferredValue } from 'react'

/**
 * The first items of a list, as many as a screen shows, and all of them as soon as those are painted: what is out
 * of sight keeps nobody waiting.
 */
export const useFirstScreen = <Item>(items: readonly Item[], most: number): readonly Item[] => {
  const isPainted = useDeferredValue(items.length > 0, false)
  return isPainted || items.length <= most ? items : items.slice(0, most)
}
