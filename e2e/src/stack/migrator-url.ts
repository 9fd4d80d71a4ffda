import { readFile } from 'node:fs/promises'
import { join } from 'node:path'
import type { Stack } from './start-stack.ts'

/** Where the demo's database is reached as its migrator. */
export const migratorUrl = async ({ dataDir }: Stack): Promise<string> => {
  const read = async (name: string) => JSON.parse(await readFile(join(dataDir, name), 'utf8')) as object
  // The launcher wrote them: they have the shape that the launcher gives them.
  const { migrator, databasePort } = { ...(await read('secrets.json')), ...(await read('running.json')) } as {
    migrator: string
    databasePort: number
  }
  return `postgres://migrator:${migrator}@127.0.0.1:${databasePort}/dossier`
}
