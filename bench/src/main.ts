import { measures } from './measures/index.ts'
import type { DataSize } from './stack/data-sizes.ts'
import { openStack, type Stack } from './stack/open-stack.ts'

const say = (line: string) => void process.stderr.write(`${line}\n`)
const opened = new Map<DataSize, Promise<Stack>>()
const stack = (size: DataSize = 'small'): Promise<Stack> => {
  const one = opened.get(size) ?? openStack(size, say)
  opened.set(size, one)
  return one
}
const bench = { say, stack }

async function run(ids: string[]): Promise<boolean> {
  const unknown = ids.filter((id) => !(id in measures))
  if (unknown.length > 0) {
    say(`There is no ${unknown.join(', ')}: there are ${Object.keys(measures).join(', ')}.`)
    return false
  }
  let passed = true
  for (const id of ids.length > 0 ? ids : Object.keys(measures)) {
    say(`${id} …`)
    try {
      const verdict = await measures[id]?.(bench)
      if (verdict === undefined) continue
      passed &&= verdict.pass
      process.stdout.write(`${JSON.stringify(verdict)}\n`)
    } catch (error) {
      passed = false
      say(
        `${id} could not be measured: ${error instanceof Error ? (error.stack ?? error.message) : String(error)}`,
      )
      process.stdout.write(`${JSON.stringify({ id, value: null, goal: null, pass: false })}\n`)
    }
  }
  return passed
}

const passed = await run(process.argv.slice(2).map((id) => id.toUpperCase()))
for (const one of opened.values()) await (await one.catch(() => undefined))?.stop()
process.exit(passed ? 0 : 1)
