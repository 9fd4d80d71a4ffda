const LENGTH = 140

/** The beginning of a note, on one line, as the timeline shows it. */
export const excerpt = (body: string): string => {
  const line = body.replace(/\s+/gu, ' ').trim()
  const characters = [...line]
  return characters.length <= LENGTH ? line : `${characters.slice(0, LENGTH - 1).join('')}…`
}
