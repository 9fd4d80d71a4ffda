import { existsSync } from 'node:fs'
import { join } from 'node:path'
import { parseArgs } from 'node:util'
import { checkout } from './checkout.ts'
import { say } from './say.ts'
import { Refusal } from './refusal.ts'

// Each command is loaded when it is asked for: the demo's names alone take a quarter of a second.
const run = async (): Promise<void> => {
  const [command, ...args] = process.argv.slice(2)
  const settings = join(checkout, '.env')
  // What the shell says counts more.
  if (existsSync(settings)) process.loadEnvFile(settings)

  if (command === 'start') {
    const { values } = parseArgs({ args, options: { fresh: { type: 'boolean', default: false } } })
    const { start } = await import('./commands/start.ts')
    return start(process.env, { ...values, dev: false })
  }
  if (command === 'dev') {
    const { values } = parseArgs({ args, options: { fresh: { type: 'boolean', default: false } } })
    const { start } = await import('./commands/start.ts')
    return start(process.env, { ...values, dev: true })
  }
  if (command === 'seed') {
    const { values } = parseArgs({ args, options: { contacts: { type: 'string' } } })
    const contacts = Number(values.contacts)
    if (!Number.isInteger(contacts) || contacts < 1 || contacts > 1_000_000)
      throw new Refusal('Say how many contacts the demo shall have, up to a million: --contacts 10000.')
    const { seed } = await import('./commands/seed.ts')
    return seed(process.env, contacts)
  }
  if (command === 'create-owner') {
    const option = { type: 'string' } as const
    const { values } = parseArgs({ args, options: { name: option, email: option, workspace: option } })
    const { createOwner } = await import('./commands/create-owner.ts')
    const { name, email, workspace } = values
    return createOwner(process.env, { name, email, workspace })
  }
  if (command === 'set-ops') {
    const options = { off: { type: 'boolean', default: false } } as const
    const { values, positionals } = parseArgs({ args, options, allowPositionals: true })
    const { setOps } = await import('./commands/set-ops.ts')
    return setOps(process.env, { email: positionals[0], off: values.off })
  }
  throw new Refusal(
    `There is no command ${command ? `"${command}"` : 'given'}: use start, dev, seed, create-owner or set-ops.`,
  )
}

await run().catch((error: unknown) => {
  say(error instanceof Error ? error.message : String(error))
  process.exitCode = 1
})
