import { findingsFromLines } from '../tree/findings-from-lines.ts'
import { matches } from '../tree/matches.ts'
import { runTool } from '../tree/run-tool.ts'
import { toolFindings } from '../tree/tool-findings.ts'
import type { Finding, Rule, Tree } from '../tree/tree.ts'

const migrator = 'packages/db/src/migrate-database.ts'

/** Rules of squawk that are off, and why. */
const off: { rule: string; because: string; only?: string }[] = [
  { rule: 'require-lock-timeout', because: 'the migrator sets it for the session', only: 'lock_timeout' },
  {
    rule: 'require-statement-timeout',
    because: 'the lock is what others wait for; a backfill may take its time',
  },
  { rule: 'prefer-bigint-over-int', because: 'integers count versions and attempts of a row; ids are UUIDs' },
]

export const migrations: Rule = {
  name: 'migrations',
  holds: 'no migration locks, rewrites or breaks a table in use',
  find: async (tree) => {
    const files = tree.files.filter((file) => matches(file, ['packages/db/migrations/*.sql']))
    if (files.length === 0) return []
    const excluded = off.map(({ rule }) => rule).join(',')
    const args = ['--reporter=gcc', '--pg-version=18.0', '--assume-in-transaction', `--exclude=${excluded}`]
    const result = await runTool('squawk', [...args, ...files], tree.root)
    const found = findingsFromLines(result.text, /^(?<file>\S+\.sql):(?<row>\d+):\d+: \w+: (?<says>.*)$/)
    return [...broken(tree), ...toolFindings('squawk', result, found)]
  },
}

/** An exclusion that leans on the migrator holds only while the migrator does its part. */
function broken(tree: Tree): Finding[] {
  const code = tree.files.includes(migrator) ? tree.read(migrator) : ''
  return off
    .filter(({ only }) => only !== undefined && !code.includes(only))
    .map(({ only, rule }) => ({ at: migrator, says: `sets no ${only}, on which leaving out ${rule} rests` }))
}
