import { noteText } from './clean-note.ts'

const LENGTH = 140

/** The beginning of a note, on one line, as the timeline shows it. */
export const excerpt = (html: string): string => {
  const line = noteText(html).replace(/\s+/gu, ' ').trim()
  const characters = [...line]
  return characters.length <= LENGTH ? line : `${characters.slice(0, LENGTH - 1).join('')}…`
}
