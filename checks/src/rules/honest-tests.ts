import type { Finding, Rule } from '../tree/tree.ts'
import { matches } from '../tree/matches.ts'

/** Tests that hold such code to see it found. */
const samples = ['checks/src/rules/*', 'checks/src/testing/run-tests.test.ts']

const testFiles = ['**/*.test.ts', '**/*.test.tsx', '**/*.e2e.ts']

/** Tests left out are the linter's. */
const tricks: { pattern: RegExp; says: string }[] = [
  { pattern: /\b(?:test|it)(?:\.\w+)*\.fails\b/, says: 'passes by failing; test what is promised' },
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
  holds: 'no test is retried, slept through or content to fail',
  find: (tree) =>
    tree.files
      .filter((file) => matches(file, testFiles) && !matches(file, samples))
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
