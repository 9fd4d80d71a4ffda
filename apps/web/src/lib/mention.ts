type Person = { id: string; name: string }

/** The mention being typed at the caret: an `@` that begins a word, and what follows it. */
export const mentionAtCaret = (text: string, caret: number): { from: number; typed: string } | null => {
  const found = /(?:^|[\s(])@([\p{L}\p{M}'’-]*(?: [\p{L}\p{M}'’-]*)?)$/u.exec(text.slice(0, caret))
  const typed = found?.[1]
  return typed === undefined ? null : { from: caret - typed.length - 1, typed }
}

/** Colleagues whose name has a word that begins as typed. */
export const peopleMatching = <One extends Person>(people: readonly One[], typed: string): One[] => {
  const wanted = typed.toLocaleLowerCase()
  return people.filter(({ name }) => {
    const lower = name.toLocaleLowerCase()
    return lower.startsWith(wanted) || lower.includes(` ${wanted}`)
  })
}

/** The text with the mention completed, and where the caret goes. */
export const completeMention = (text: string, from: number, caret: number, name: string) => {
  const before = `${text.slice(0, from)}@${name} `
  return { text: before + text.slice(caret).replace(/^ /, ''), caret: before.length }
}

export type MentionPart = { text: string; personId: string | null }

/** The text cut into plain parts and mentions; the longest name wins where one begins another. */
export const splitMentions = (text: string, people: readonly Person[]): MentionPart[] => {
  const longestFirst = people.toSorted((a, b) => b.name.length - a.name.length)
  const parts: MentionPart[] = []
  let plain = ''
  const flush = () => {
    if (plain !== '') parts.push({ text: plain, personId: null })
    plain = ''
  }
  for (let at = 0; at < text.length; ) {
    const person =
      text[at] === '@' ? longestFirst.find(({ name }) => text.startsWith(name, at + 1)) : undefined
    if (person) {
      flush()
      parts.push({ text: `@${person.name}`, personId: person.id })
      at += person.name.length + 1
    } else {
      plain += text[at]
      at += 1
    }
  }
  flush()
  return parts
}

/** Who is mentioned in a text, each once. */
export const mentionedIn = (text: string, people: readonly Person[]): string[] => [
  ...new Set(splitMentions(text, people).flatMap(({ personId }) => (personId === null ? [] : [personId]))),
]
