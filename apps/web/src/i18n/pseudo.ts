/** What else looks like each letter, so that a text can be read and is seen to have come from the resource. */
const accented: Readonly<Record<string, string>> = {
  a: 'á',
  b: 'ƀ',
  c: 'ç',
  d: 'đ',
  e: 'é',
  f: 'ƒ',
  g: 'ğ',
  h: 'ĥ',
  i: 'í',
  j: 'ĵ',
  k: 'ķ',
  l: 'ľ',
  m: 'ɱ',
  n: 'ñ',
  o: 'ö',
  p: 'þ',
  q: 'ɋ',
  r: 'ŕ',
  s: 'š',
  t: 'ţ',
  u: 'ü',
  v: 'ṽ',
  w: 'ŵ',
  x: 'ẋ',
  y: 'ý',
  z: 'ž',
}

/** How much longer other languages are. */
const LONGER = 0.4

/** What the page fills in: `{{values}}` of i18next and `[slots]` of the page's own. */
const filled = /(\{\{[^}]*\}\}|\[\w+\])/

const accent = (text: string) =>
  text.replace(/[a-z]/gi, (letter) => {
    const other = accented[letter.toLowerCase()] ?? letter
    return letter === letter.toLowerCase() ? other : other.toUpperCase()
  })

/** Values are marked, so that they are not taken for a text that nobody translated. */
const mark = (slot: string) => (slot.startsWith('{') ? `⟨${slot}⟩` : slot)

/** A text with accents on its letters and 40 % more of them; what is filled in stays as it is, between ⟨ and ⟩. */
export const pseudoText = (text: string): string => {
  const parts = text.split(filled)
  const letters = parts.reduce((sum, part, index) => (index % 2 === 0 ? sum + part.length : sum), 0)
  if (!/\p{Letter}/u.test(text)) return text
  const more = 'ẋö'.repeat(letters).slice(0, Math.ceil(letters * LONGER))
  return `⟦${parts.map((part, index) => (index % 2 === 0 ? accent(part) : mark(part))).join('')} ${more}⟧`
}

export type Texts = { readonly [key: string]: string | Texts }

/** Every text of a resource, at every depth. */
export const pseudoResource = (texts: Texts): Texts =>
  Object.fromEntries(
    Object.entries(texts).map(([key, text]) => [
      key,
      typeof text === 'string' ? pseudoText(text) : pseudoResource(text),
    ]),
  )
