import { execFile } from 'node:child_process'
import { resolve } from 'node:path'
import { promisify } from 'node:util'
import { migratorUrl } from './migrator-url.ts'
import type { Stack } from './start-stack.ts'

const run = promisify(execFile)
const root = resolve(import.meta.dirname, '../../..')

type Owner = { name: string; email: string; workspace: string }

/** Makes a workspace with its owner as an installation does, and answers the one-time link that it prints. */
export const newOwner = async (stack: Stack, owner: Owner): Promise<string> => {
  const { stdout } = await run(
    process.execPath,
    [
      'apps/cli/src/main.ts',
      'create-owner',
      ...['--name', owner.name, '--email', owner.email, '--workspace', owner.workspace],
    ],
    {
      cwd: root,
      env: {
        PATH: process.env['PATH'],
        DATABASE_MIGRATOR_URL: await migratorUrl(stack),
        PUBLIC_URL: stack.url,
      },
    },
  )
  const link = /http\S+/.exec(stdout)?.[0]
  if (link === undefined) throw new Error(`There is no link in what it said:\n${stdout}`)
  return link
}
