import { randomBytes } from 'node:crypto'
import { fileURLToPath } from 'node:url'
import { startPostgres } from '@dossier/local-stack'
import type { DataSize } from './data-sizes.ts'
import { databaseUrl } from './database-url.ts'
import { makeTwentyEntries } from './make-twenty-entries.ts'
import { prepareData } from './prepare-data.ts'
import { withClient } from './with-client.ts'

export type Stack = {
  /** As superuser, whom row-level security does not bind, in the product's database. */
  adminUrl: string
  /** As the API logs in. */
  appUrl: string
  /** Hears every line of the database's log until the answer is called. */
  onLogLine(listener: (line: string) => void): () => void
  stop(): Promise<void>
}

/** The database of the kept data of that size, made where there is none yet. */
export async function openStack(size: DataSize, say: (line: string) => void): Promise<Stack> {
  const dataDir = fileURLToPath(new URL(`../../.data/${size}`, import.meta.url))
  await prepareData(size, dataDir, say)
  const listeners = new Set<(line: string) => void>()
  const postgres = await startPostgres({
    dataDir,
    durable: true,
    log: (line) => {
      for (const listener of listeners) listener(line)
    },
  })
  const adminUrl = databaseUrl(postgres.adminUrl)
  const password = randomBytes(18).toString('base64url')
  await withClient(adminUrl, (client) => client.query(`alter role app password '${password}'`))
  if (size === 'small') await makeTwentyEntries(adminUrl)
  return {
    adminUrl,
    appUrl: databaseUrl(postgres.adminUrl, { username: 'app', password }),
    onLogLine(listener) {
      listeners.add(listener)
      return () => void listeners.delete(listener)
    },
    stop: () => postgres.stop(),
  }
}
