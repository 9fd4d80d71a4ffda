import { randomInt } from 'node:crypto'
import { parseArgs } from 'node:util'
import { faults } from './faults/index.ts'
import { runFault } from './run-fault.ts'
import { openStack } from './stack/open-stack.ts'

const say = (line: string) => void process.stderr.write(`${line}\n`)
const print = (verdict: object) => void process.stdout.write(`${JSON.stringify(verdict)}\n`)

const usage = `pnpm faults <${Object.keys(faults).join('|')}|all> [--seed S] [--rounds N]`

const wholeNumber = (text: string | undefined, otherwise: number | undefined): number | undefined => {
  if (text === undefined) return otherwise
  if (!/^\d{1,10}$/.test(text)) throw new Error(`${text} is no whole number.\n${usage}`)
  return Number(text)
}

const readArguments = () => {
  const { values, positionals } = parseArgs({
    allowPositionals: true,
    options: { seed: { type: 'string' }, rounds: { type: 'string' } },
  })
  const ids = positionals.map((id) => id.toUpperCase())
  const wanted = ids.includes('ALL') ? Object.keys(faults) : ids
  const unknown = wanted.filter((id) => !(id in faults))
  if (wanted.length === 0 || unknown.length > 0) throw new Error(usage)
  return {
    wanted,
    seed: wholeNumber(values.seed, undefined) ?? randomInt(2 ** 32),
    rounds: wholeNumber(values.rounds, undefined),
  }
}

const run = async (): Promise<boolean> => {
  const { wanted, seed, rounds } = readArguments()
  say(`Seed ${seed}`)
  const stack = await openStack(say)
  let isClean = true
  try {
    for (const id of wanted) {
      const fault = faults[id]
      if (!fault) continue
      const count = rounds ?? fault.rounds
      say(`${id}: ${fault.title}, ${count} rounds …`)
      try {
        const verdict = await runFault({ id, fault, stack, seed, rounds: count, say })
        isClean &&= verdict.violations.length === 0
        print(verdict)
      } catch (error) {
        // What broke down is no clean run, and the others are still worth having.
        isClean = false
        const what = error instanceof Error ? (error.stack ?? error.message) : String(error)
        print({ id, seed, rounds: count, faults: 0, violations: [{ invariant: null, contact: null, what }] })
      }
    }
  } finally {
    await stack.stop()
  }
  return isClean
}

process.exitCode = await run().then(
  (isClean) => (isClean ? 0 : 1),
  (error: unknown) => {
    say(error instanceof Error ? error.message : String(error))
    return 1
  },
)
