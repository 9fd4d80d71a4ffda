import { parseSync, Visitor } from 'vite'
import { matches } from '../tree/matches.ts'
import type { Finding, Rule } from '../tree/tree.ts'

const free = ['**/*.test.ts', '**/*.test.tsx', '**/*.gen.ts']

/** How far above a cast its reason may stand. */
const LINES_ABOVE = 3

export const casts: Rule = {
  name: 'casts',
  holds: 'every cast gives its reason in a comment',
  find: (tree) =>
    tree.files
      .filter((file) => /\.tsx?$/.test(file) && !matches(file, free))
      .flatMap((file) => findIn(file, tree.read(file))),
}

function findIn(file: string, text: string): Finding[] {
  if (!text.includes(' as ')) return []
  const { program, comments } = parseSync(file, text)
  const lineOf = (offset: number): number => text.slice(0, offset).split('\n').length
  const reasons = comments.map(({ end }) => lineOf(end))
  const found: Finding[] = []
  new Visitor({
    TSAsExpression: ({ expression, typeAnnotation, start, end }) => {
      const type = text.slice(typeAnnotation.start, typeAnnotation.end)
      // `as const` and a widened literal take nothing on trust.
      if (type === 'const' || expression.type === 'Literal') return
      const [first, last] = [lineOf(start), lineOf(end)]
      if (reasons.some((line) => line >= first - LINES_ABOVE && line <= last)) return
      found.push({
        at: `${file}:${first}`,
        says: `takes on trust that this is ${type}; say why, or narrow it`,
      })
    },
  }).visit(program)
  return found
}
