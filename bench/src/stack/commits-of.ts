import type { SentStatement } from './read-statements.ts'

export type Commits = {
  commits: number
  /** Without BEGIN, COMMIT and the setting that names the workspace. */
  statements: number
  /** Changes made outside of a transaction: each of them committed by itself. */
  outside: number
}

const change = /^\s*(insert|update|delete|merge|with\b[^]*\b(insert|update|delete))\b/i

/** How the statements of one person's acts, one after the other, came to be durable. */
export function commitsOf(sent: readonly SentStatement[]): Commits {
  const counted = { commits: 0, statements: 0, outside: 0 }
  let isOpen = false
  for (const { kind, text } of sent) {
    if (kind === 'other') counted.statements += 1
    if (/^\s*(begin|start)\b/i.test(text)) isOpen = true
    if (/^\s*(commit|rollback)\b/i.test(text)) isOpen = false
    if (/^\s*commit\b/i.test(text)) counted.commits += 1
    if (!isOpen && change.test(text)) counted.outside += 1
  }
  return counted
}
