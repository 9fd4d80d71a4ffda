import { startPostgres } from '@dossier/local-stack'
import { readStartConfig } from '../config/start-env.ts'
import { keptSecrets } from '../data-folder/kept-secrets.ts'
import { openDataFolder } from '../data-folder/open-data-folder.ts'
import { openDatabase } from '../database/open-database.ts'
import { runningDemo } from '../database/running-demo.ts'
import { growDemo } from '../database/seed-demo.ts'
import { createShutdown, endWithOurStarter } from '../launch/shutdown.ts'
import { Refusal } from '../refusal.ts'
import { say, step, table } from '../say.ts'

/** `seed --contacts N`: brings the demo's first workspace to that many contacts. */
export const seed = async (environment: NodeJS.ProcessEnv, contacts: number): Promise<void> => {
  const config = readStartConfig(environment)
  if (config.database)
    throw new Refusal('Demo data is for the demo alone: unset DATABASE_URL to fill the embedded database.')
  const shutdown = createShutdown()
  endWithOurStarter(shutdown, config)
  try {
    await openDataFolder(config.dataDir)
    const { secrets, made: secretsMade } = await keptSecrets(config.dataDir)
    let migratorUrl = await runningDemo(config.dataDir, secrets)
    if (migratorUrl === undefined) {
      const postgres = await step('Starting PostgreSQL', () =>
        startPostgres({ dataDir: config.dataDir, durable: true }),
      )
      shutdown.add(0, postgres)
      const { adminUrl } = postgres
      const urlOf = await openDatabase({ adminUrl, secrets, secretsMade, seedContacts: 0 })
      migratorUrl = urlOf('migrator')
    }
    const counted = await growDemo(migratorUrl, contacts)
    const count = (number: number, things: string) => `${number.toLocaleString('en')} ${things}`
    const rows = counted.map(({ name, contacts, notes, timelineEntries }): [string, string] => [
      name,
      [count(contacts, 'contacts'), count(notes, 'notes'), count(timelineEntries, 'timeline entries')].join(
        ', ',
      ),
    ])
    say(table(rows))
    await shutdown.begin(0)
  } catch (error) {
    await shutdown.begin(1, error instanceof Error ? error.message : String(error))
  }
}
