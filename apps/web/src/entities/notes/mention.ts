type Person = { id: string; name: string }

/** Colleagues whose name has a word that begins as typed. */
export const peopleMatching = <One extends Person>(people: readonly One[], typed: string): One[] => {
  const wanted = typed.toLocaleLowerCase()
  return people.filter(({ name }) => {
    const lower = name.toLocaleLowerCase()
    return lower.startsWith(wanted) || lower.includes(` ${wanted}`)
  })
}

/** Who is mentioned in a note's HTML, each once. */
export const mentionedIn = (html: string): string[] => [
  ...new Set([...html.matchAll(/<span data-mention="([^"]+)"/g)].map(([, id = '']) => id)),
]
