export type Piece = { kind: 'same' | 'gone' | 'new'; text: string }

/** Beyond so many differing words the two are shown one after the other. */
const MOST = 1_200

const wordsOf = (text: string) => text.match(/\s+|[\p{L}\p{N}\p{M}'’-]+|[^\s\p{L}\p{N}\p{M}]/gu) ?? []

/** The table of the longest run of words that both have, from every place on. */
const common = (a: readonly string[], b: readonly string[]) => {
  const width = b.length + 1
  const table = new Uint16Array((a.length + 1) * width)
  for (let i = a.length - 1; i >= 0; i -= 1)
    for (let j = b.length - 1; j >= 0; j -= 1)
      table[i * width + j] =
        a[i] === b[j]
          ? (table[(i + 1) * width + j + 1] ?? 0) + 1
          : Math.max(table[(i + 1) * width + j] ?? 0, table[i * width + j + 1] ?? 0)
  return (i: number, j: number) => table[i * width + j] ?? 0
}

const differing = (a: readonly string[], b: readonly string[]): Piece[] => {
  if (a.length > MOST || b.length > MOST)
    return [
      { kind: 'gone', text: a.join('') },
      { kind: 'new', text: b.join('') },
    ]
  const longest = common(a, b)
  const pieces: Piece[] = []
  let [i, j] = [0, 0]
  while (i < a.length || j < b.length) {
    const [one, other] = [a[i], b[j]]
    if (one !== undefined && one === other) {
      pieces.push({ kind: 'same', text: one })
      i += 1
      j += 1
    } else if (one !== undefined && (other === undefined || longest(i + 1, j) >= longest(i, j + 1))) {
      pieces.push({ kind: 'gone', text: one })
      i += 1
    } else {
      pieces.push({ kind: 'new', text: other ?? '' })
      j += 1
    }
  }
  return pieces
}

/** How one text became another, word by word: what is in both, what went, what came. */
export const diffWords = (before: string, after: string): Piece[] => {
  const [a, b] = [wordsOf(before), wordsOf(after)]
  let start = 0
  while (start < a.length && a[start] === b[start]) start += 1
  let end = 0
  while (end < a.length - start && end < b.length - start && a.at(-1 - end) === b.at(-1 - end)) end += 1
  const pieces: Piece[] = [
    { kind: 'same', text: a.slice(0, start).join('') },
    ...differing(a.slice(start, a.length - end), b.slice(start, b.length - end)),
    { kind: 'same', text: a.slice(a.length - end).join('') },
  ]
  const joined: Piece[] = []
  for (const piece of pieces) {
    const last = joined.at(-1)
    if (last?.kind === piece.kind) last.text += piece.text
    else if (piece.text !== '') joined.push({ ...piece })
  }
  return joined
}
