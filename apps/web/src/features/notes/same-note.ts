/** What the server adds to links, and how either side writes signs, is no change of the text. */
const plainly = (html: string) =>
  html
    .replace(/<a\b[^>]*?\bhref="([^"]*)"[^>]*>/g, '<a $1>')
    .replaceAll('&nbsp;', '\u00a0')
    .replaceAll('&quot;', '"')
    .normalize('NFC')
    .trimEnd()

/** Whether two texts of a note are the same to their reader. */
export const isSameNote = (one: string, other: string): boolean =>
  one === other || plainly(one) === plainly(other)
