import type { Action } from '../../lib/actions/action-registry.ts'

const folded = (text: string) =>
  text
    .normalize('NFD')
    .replace(/\p{Mark}/gu, '')
    .toLocaleLowerCase()

/** The actions that typing leaves: every word of it begins a word of theirs. */
export const paletteActions = (actions: readonly Action[], typed: string): Action[] => {
  const wanted = folded(typed).split(/\s+/u).filter(Boolean)
  return actions.filter(({ words, keyOnly }) => {
    if (keyOnly) return false
    const own = folded(words).split(/\s+/u)
    return wanted.every((part) => own.some((word) => word.startsWith(part)))
  })
}
