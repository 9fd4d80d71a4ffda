let segmenter: Intl.Segmenter | undefined
/** Before the marks that combine: two of these are two letters, which no segmenter has to find. */
const plain = /^[\u0020-\u02ff](?:[\u0020-\u02ff]|$)/

const firstLetter = (word: string): string => {
  if (plain.test(word)) return word.charAt(0)
  segmenter ??= new Intl.Segmenter(undefined, { granularity: 'grapheme' })
  return segmenter.segment(word)[Symbol.iterator]().next().value?.segment ?? ''
}

const ideographic = /^[\p{Script=Han}\p{Script=Hangul}\p{Script=Hiragana}\p{Script=Katakana}]/u

/** At most two letters for an avatar; one where a single sign stands for the name. */
export const initials = (name: string): string => {
  const words = name.split(/\s+/u).filter((word) => /^[\p{L}\p{N}]/u.test(word))
  const first = words[0]
  if (first === undefined) return ''
  if (ideographic.test(first)) return firstLetter(first)
  const last = words.length > 1 ? words.at(-1) : undefined
  return (firstLetter(first) + (last === undefined ? '' : firstLetter(last))).toLocaleUpperCase()
}
