import { createDb, type DatabaseRole, migrateDatabase } from '@dossier/db'
import { startPostgres } from '@dossier/local-stack'
import { sql } from 'drizzle-orm'
import type { DatabaseUrls, StartConfig } from '../config/start-env.ts'
import type { KeptSecrets } from '../data-folder/kept-secrets.ts'
import { openDatabase } from '../database/open-database.ts'
import { say, step } from '../say.ts'
import type { Shutdown } from './shutdown.ts'

export type Store = {
  urlOf: (role: DatabaseRole) => string
  /** For people. */
  where: string
  /** The embedded server's port. */
  port: number | null
}

type Embedded = { config: StartConfig; secrets: KeptSecrets; secretsMade: boolean; shutdown: Shutdown }

/** The demo's own database. Its end is ours: nothing works without it. */
export const openEmbedded = async ({ config, shutdown, ...kept }: Embedded): Promise<Store> => {
  const { dataDir, seedContacts } = config
  const postgres = await step('Starting PostgreSQL', () => startPostgres({ dataDir, durable: true }))
  shutdown.add(2, postgres)
  void postgres.exited.then((code) =>
    shutdown.begin(1, `PostgreSQL ended (code ${code}), and Dossier with it: start again.`),
  )
  const urlOf = await openDatabase({ adminUrl: postgres.adminUrl, seedContacts, ...kept })
  return { urlOf, where: `127.0.0.1:${postgres.port}, PostgreSQL 18`, port: postgres.port }
}

/** A database of one's own: migrated, never seeded. */
export const openOwn = async (urls: DatabaseUrls): Promise<Store> => {
  await step('Migrating the database', () => migrateDatabase(urls.migrator))
  if (!(await hasWorkspace(urls.migrator)))
    say(
      'There is no workspace yet: make the first one and its owner with ' +
        '`pnpm create-owner --workspace "Your business" --name "Your name" --email you@example.com`.',
    )
  const { host, pathname } = new URL(urls.app)
  return { urlOf: (role) => urls[role], where: `${host}${pathname}`, port: null }
}

const hasWorkspace = async (url: string): Promise<boolean> => {
  const db = createDb({ url, max: 1, name: 'dossier-cli', onError: () => undefined })
  try {
    const { rowCount } = await db.execute(sql`select 1 from workspaces limit 1`)
    return (rowCount ?? 0) > 0
  } finally {
    await db.$client.end()
  }
}
