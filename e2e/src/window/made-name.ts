import { randomInt } from 'node:crypto'

const syllables = ['ba', 'do', 'fe', 'gi', 'ku', 'la', 'me', 'no', 'pi', 'ra', 'so', 'tu', 'vel', 'wy', 'zan']

/** A last name that nobody else has, so that a search finds one contact. */
export const madeName = (): string => {
  const word = Array.from({ length: 5 }, () => syllables[randomInt(syllables.length)]).join('')
  return word.charAt(0).toUpperCase() + word.slice(1)
}
