import { execFile } from 'node:child_process'
import { readFile } from 'node:fs/promises'
import { join, resolve } from 'node:path'
import { promisify } from 'node:util'
import type { Stack } from './start-stack.ts'

const run = promisify(execFile)
const root = resolve(import.meta.dirname, '../../..')

type Owner = { name: string; email: string; workspace: string }

/** Makes a workspace with its owner as an installation does, and answers the one-time link that it prints. */
export const newOwner = async ({ url, dataDir }: Stack, owner: Owner): Promise<string> => {
  // The launcher wrote them: they have the shape that the launcher gives them.
  const read = async (name: string) => JSON.parse(await readFile(join(dataDir, name), 'utf8')) as object
  const { migrator, databasePort } = { ...(await read('secrets.json')), ...(await read('running.json')) } as {
    migrator: string
    databasePort: number
  }
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
        DATABASE_MIGRATOR_URL: `postgres://migrator:${migrator}@127.0.0.1:${databasePort}/dossier`,
        PUBLIC_URL: url,
      },
    },
  )
  const link = /http\S+/.exec(stdout)?.[0]
  if (link === undefined) throw new Error(`There is no link in what it said:\n${stdout}`)
  return link
}
