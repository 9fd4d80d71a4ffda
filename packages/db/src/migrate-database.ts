import { fileURLToPath } from 'node:url'
import { drizzle } from 'drizzle-orm/node-postgres'
import { migrate } from 'drizzle-orm/node-postgres/migrator'
import { Client } from 'pg'

const migrationsFolder = fileURLToPath(new URL('../migrations', import.meta.url))

/** Brings the schema up to date, as the role `migrator`. Two at once wait for each other. */
export const migrateDatabase = async (migratorUrl: string): Promise<void> => {
  const client = new Client({ connectionString: migratorUrl, application_name: 'dossier-migrate' })
  await client.connect()
  try {
    await client.query("select pg_advisory_lock(hashtext('dossier migrate'))")
    // A migration that waits for a lock makes everyone behind it wait: rather give up and be run again.
    await client.query("set lock_timeout = '1s'")
    await migrate(drizzle({ client }), { migrationsFolder })
  } finally {
    await client.end()
  }
}
