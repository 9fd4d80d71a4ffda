import { resolve } from 'node:path'
import { runTests } from './testing/run-tests.ts'
import { chooseSeed } from './testing/seed.ts'
import { selectTests } from './testing/select-tests.ts'
import { formatTally } from './testing/tally.ts'
import type { Tally } from './testing/tally.ts'

const root = resolve(import.meta.dirname, '../..')

async function main(): Promise<Tally> {
  const seed = chooseSeed(process.env['DOSSIER_TEST_SEED'])
  const selection = selectTests(process.argv.slice(2), root, process.env['INIT_CWD'] ?? process.cwd())
  const tally = await runTests(root, selection, seed)
  console.log(`Seed ${seed}; DOSSIER_TEST_SEED=${seed} repeats this run's order and generated cases.`)
  return tally
}

const tally = await main().catch((error: unknown): Tally => {
  console.error(error instanceof Error ? error.message : error)
  return { passed: 0, failed: 1, skipped: 0 }
})
console.log(formatTally(tally))
// What a test left open must not hold the run or hide its result.
process.exit(tally.failed > 0 ? 1 : 0)
