import type { Action } from '../../lib/actions/action-registry.ts'

const folded = (text: string) =>
  text
    .normalize('NFD')
    .replace(/\p{Mark}/gu, '')
    .toLocaleLowerCase()

/**
 * The actions that typing leaves: every word of it begins a word of theirs. Those that begin as it does come first, and
 * among them those of this page.
 */
export const paletteActions = (actions: readonly Action[], typed: string): Action[] => {
  const whole = folded(typed).trim()
  const wanted = whole.split(/\s+/u).filter(Boolean)
  return actions
    .filter(({ words, keyOnly, isRare }) => {
      if (keyOnly || (isRare && wanted.length === 0)) return false
      const own = folded(words).split(/\s+/u)
      return wanted.every((part) => own.some((word) => word.startsWith(part)))
    })
    .map((action) => ({
      action,
      rank: (folded(action.words).startsWith(whole) ? 0 : 2) + (action.isGeneral ? 1 : 0),
    }))
    .toSorted((a, b) => a.rank - b.rank)
    .map(({ action }) => action)
}
