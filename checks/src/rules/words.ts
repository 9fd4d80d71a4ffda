import { parseSync, Visitor } from 'vite'
import { matches } from '../tree/matches.ts'
import type { Finding, Rule } from '../tree/tree.ts'

const screen = ['apps/web/src/**/*.ts', 'apps/web/src/**/*.tsx']
const free = ['**/*.test.ts', '**/*.test.tsx', 'apps/web/src/testing/**']

/** What people read or hear of an element besides its text. */
const spoken = [
  ...['aria-label', 'aria-description', 'aria-roledescription', 'aria-valuetext', 'aria-placeholder'],
  ...['title', 'placeholder', 'alt', 'label', 'description'],
]

/** A word; a letter alone is a sign, an address is no language, and neither is what stands on a key. */
const word = /\p{L}{2,}/u
const isWords = (text: string) =>
  word.test(text.replaceAll(/^https?:\/\/|\b(Ctrl|Cmd|Esc|Enter|Shift|Alt)\b/g, ''))

export const words: Rule = {
  name: 'words',
  holds: 'every word on the screen comes from the texts of i18n',
  find: (tree) =>
    tree.files
      .filter((file) => matches(file, screen) && !matches(file, free))
      .flatMap((file) => findIn(file, tree.read(file))),
}

/** The plain words of a literal or of a template's fixed parts. */
const wordsOf = (node: unknown): string => {
  if (typeof node !== 'object' || node === null || !('type' in node)) return ''
  if (node.type === 'Literal' && 'value' in node && typeof node.value === 'string') return node.value
  if (node.type === 'TemplateLiteral' && 'quasis' in node && Array.isArray(node.quasis))
    return node.quasis.map((quasi: { value: { raw: string } }) => quasi.value.raw).join(' ')
  if (node.type === 'JSXExpressionContainer' && 'expression' in node) return wordsOf(node.expression)
  return ''
}

function findIn(file: string, text: string): Finding[] {
  const found: Finding[] = []
  const judge = (node: { start: number }, said: string) => {
    if (!isWords(said)) return
    const at = `${file}:${text.slice(0, node.start).split('\n').length}`
    found.push({ at, says: `says “${said.trim()}” in one language; give it a key in i18n/en` })
  }
  new Visitor({
    JSXText: (node) => judge(node, node.value),
    JSXElement: ({ children }) => {
      for (const child of children) if (child.type === 'JSXExpressionContainer') judge(child, wordsOf(child))
    },
    JSXAttribute: (node) => {
      if (node.name.type === 'JSXIdentifier' && spoken.includes(node.name.name))
        judge(node, wordsOf(node.value))
    },
    Property: (node) => {
      const { key } = node
      if (key.type === 'Literal' && typeof key.value === 'string' && key.value.startsWith('aria-'))
        if (spoken.includes(key.value)) judge(node, wordsOf(node.value))
    },
  }).visit(parseSync(file, text).program)
  return found
}
