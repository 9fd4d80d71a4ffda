import type { Finding, Rule } from '../tree/tree.ts'
import { matches } from '../tree/matches.ts'

const testFiles = ['**/*.test.ts', '**/*.test.tsx', '**/*.e2e.ts']

const tricks: { pattern: RegExp; says: string }[] = [
  { pattern: /\b(?:test|it|describe|suite)(?:\.\w+)*\.(?:only|skip|todo|fails)\b/, says: 'leaves tests out' },
  { pattern: /\b(?:x|f)(?:it|describe|test)\(/, says: 'leaves tests out' },
  { pattern: /\bwaitForTimeout\(/, says: 'waits a fixed time; wait for what should happen' },
  {
    pattern: /\bsetTimeout\((?:\w+|\(\)\s*=>\s*\w+\(\)),\s*[\d_]+\)/,
    says: 'sleeps; wait for what should happen',
  },
  { pattern: /from 'node:timers\/promises'/, says: 'sleeps; wait for what should happen' },
  { pattern: /\b(?:retry|retries)\s*:\s*[1-9]/, says: 'tries again; a test that fails sometimes is broken' },
  { pattern: /\bnetworkidle\b/, says: 'waits for silence; wait for what should happen' },
]

export const honestTests: Rule = {
  name: 'honest-tests',
  holds: 'no test is left out, retried or slept through',
  find: (tree) =>
    tree.files
      .filter((file) => matches(file, testFiles) && !file.startsWith('checks/src/rules/'))
      .flatMap((file) => findIn(file, tree.read(file))),
}

function findIn(file: string, text: string): Finding[] {
  return text
    .split('\n')
    .flatMap((line, index) =>
      tricks
        .filter(({ pattern }) => pattern.test(line))
        .map(({ says }) => ({ at: `${file}:${index + 1}`, says })),
    )
}
