import { resolve } from 'node:path'
import { changedFiles } from './testing/changed-files.ts'
import { chooseChanged } from './testing/choose-changed.ts'
import { runTests } from './testing/run-tests.ts'
import { chooseSeed } from './testing/seed.ts'
import { selectTests } from './testing/select-tests.ts'
import { formatTally } from './testing/tally.ts'
import type { Tally } from './testing/tally.ts'
import { readCheckout } from './tree/checkout.ts'

const root = resolve(import.meta.dirname, '../..')

async function main(): Promise<Tally> {
  const seed = chooseSeed(process.env['DOSSIER_TEST_SEED'])
  const selection = selectTests(process.argv.slice(2), root, process.env['INIT_CWD'] ?? process.cwd())
  const only = selection.changedSince === undefined ? undefined : chooseFiles(selection.changedSince)
  const tally = await runTests(root, { ...selection, only }, seed)
  console.log(`Seed ${seed}; DOSSIER_TEST_SEED=${seed} repeats this run's order and generated cases.`)
  return tally
}

/** What a change can touch, printed with its reasons. */
function chooseFiles(base: string): ReadonlySet<string> {
  const { since, files } = changedFiles(root, base)
  const choices = chooseChanged(readCheckout(root), files)
  const words = choices.flatMap(({ suite, files: chosen, because }) =>
    chosen.length > 0 ? [`${chosen.length} of ${suite} (${because})`] : [],
  )
  console.log(`${files.length} files changed since ${since}. Chosen: ${words.join(', ') || 'no test'}.`)
  return new Set(choices.flatMap((choice) => choice.files))
}

const tally = await main().catch((error: unknown): Tally => {
  console.error(error instanceof Error ? error.message : error)
  return { passed: 0, failed: 1, skipped: 0 }
})
console.log(formatTally(tally))
// What a test left open must not hold the run or hide its result.
process.exit(tally.failed > 0 ? 1 : 0)
