const plain = 'abcdefghijklmnopqrstuvwxyz'
const accented = 'áƀçđéƒğĥíĵķľɱñöþɋŕšţüṽŵẋýž'

/** How a text begins in the pseudo-locale, to find by name what has it. */
export const pseudo = (english: string): RegExp => {
  const letters = Array.from(accented)
  const turned = english.replace(/[a-z]/gi, (letter) => {
    const other = letters[plain.indexOf(letter.toLowerCase())] ?? letter
    return letter === letter.toLowerCase() ? other : other.toUpperCase()
  })
  return new RegExp(turned.replaceAll(/[.*+?^${}()|[\]\\]/g, String.raw`\$&`))
}
