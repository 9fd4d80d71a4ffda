import { randomBytes } from 'node:crypto'
import { fileURLToPath } from 'node:url'
import { startPostgres } from '@dossier/local-stack'
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

const database = 'dossier'

/** The database of the kept data, made where there is none yet. */
export async function openStack(say: (line: string) => void): Promise<Stack> {
  const dataDir = fileURLToPath(new URL('../../.data/small', import.meta.url))
  await prepareData(dataDir, say)
  const listeners = new Set<(line: string) => void>()
  const postgres = await startPostgres({
    dataDir,
    durable: true,
    log: (line) => {
      for (const listener of listeners) listener(line)
    },
  })
  const urlOf = (user: string | null, password: string): string => {
    const url = new URL(postgres.adminUrl)
    url.pathname = `/${database}`
    if (user !== null) Object.assign(url, { username: user, password })
    return url.href
  }
  const adminUrl = urlOf(null, '')
  const password = randomBytes(18).toString('base64url')
  await withClient(adminUrl, (client) => client.query(`alter role app password '${password}'`))
  await makeTwentyEntries(adminUrl)
  return {
    adminUrl,
    appUrl: urlOf('app', password),
    onLogLine(listener) {
      listeners.add(listener)
      return () => void listeners.delete(listener)
    },
    stop: () => postgres.stop(),
  }
}
