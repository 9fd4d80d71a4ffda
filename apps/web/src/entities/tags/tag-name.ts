/** Tags are one tag without regard to case and stray space. */
export const foldedTag = (name: string) =>
  name.normalize('NFC').replace(/\s+/gu, ' ').trim().toLocaleLowerCase()
