import { resolve } from 'node:path'
import { rules } from './rules/index.ts'
import { readCheckout } from './tree/checkout.ts'
import { runRules } from './tree/run-rules.ts'

const root = resolve(import.meta.dirname, '../..')
const wanted = process.argv.slice(2)
const chosen = rules.filter(({ name }) => wanted.length === 0 || wanted.includes(name))
const unknown = wanted.filter((name) => !rules.some((rule) => rule.name === name))
if (unknown.length > 0) {
  console.error(`No rule ${unknown.join(', ')}. The rules are ${rules.map(({ name }) => name).join(', ')}.`)
  process.exit(1)
}
const broken = await runRules(chosen, readCheckout(root), (line) => console.log(line))
process.exit(broken > 0 ? 1 : 0)
