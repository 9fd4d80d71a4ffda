/** A name for a download that every system takes: what of a person's name it cannot hold is left out. */
export const fileName = (what: string, name: string | null, at: Date, ending: string): string => {
  const plain = (name ?? '')
    .normalize('NFKD')
    .replace(/\p{M}/gu, '')
    .toLowerCase()
    .replace(/[^a-z0-9]+/g, '-')
    .slice(0, 60)
    .replace(/^-+|-+$/g, '')
  return [what, plain, at.toISOString().slice(0, 10)].filter(Boolean).join('-') + ending
}
