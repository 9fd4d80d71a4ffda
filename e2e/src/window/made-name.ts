import { randomInt } from 'node:crypto'

const consonants = 'bdfgklmnprstvz'
const vowels = 'aeiou'
const oneOf = (letters: string) => letters.charAt(randomInt(letters.length))
const syllable = () => oneOf(consonants) + oneOf(vowels) + oneOf(consonants)

/** A last name unlike any other, so that a search finds one contact. */
export const madeName = (): string => {
  const word = syllable() + syllable() + syllable() + syllable()
  return word.charAt(0).toUpperCase() + word.slice(1)
}
