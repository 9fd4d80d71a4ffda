import { createDb, type Db, migrateDatabase, prepareDatabase, roleUrl } from '@dossier/db'
import type { DatabaseRole } from '@dossier/db'
import { sql } from 'drizzle-orm'
import type { KeptSecrets } from '../data-folder/kept-secrets.ts'
import { step } from '../say.ts'
import { resetDemoPassword, seedDemo } from './seed-demo.ts'

const NAME = 'dossier'
/** Where the demo is made: it gets its name when it is whole, so a half made one is never taken for one. */
const DRAFT = 'dossier_draft'

type Options = {
  adminUrl: string
  secrets: KeptSecrets
  /** Whether the people's password changed with them. */
  secretsMade: boolean
  seedContacts: number
}

/** The demo's database, migrated and seeded; made where it is missing. Tells how each role logs in. */
export const openDatabase = async ({
  adminUrl,
  secrets,
  secretsMade,
  seedContacts,
}: Options): Promise<(role: DatabaseRole) => string> => {
  const urlOf = (database: string, role: DatabaseRole) => roleUrl(adminUrl, database, role, secrets[role])
  const prepare = async (database: string) => {
    await prepareDatabase({ adminUrl, database, passwords: secrets })
    await migrateDatabase(urlOf(database, 'migrator'))
  }
  await withConnection(adminUrl, async (admin) => {
    const { rowCount } = await admin.execute(sql`select 1 from pg_database where datname = ${NAME}`)
    if (rowCount) {
      await step('Migrating the database', () => prepare(NAME))
      if (secretsMade) await resetDemoPassword(urlOf(NAME, 'migrator'), secrets.demoPassword)
      return
    }
    await admin.execute(sql`drop database if exists ${sql.identifier(DRAFT)} with (force)`)
    await step('Making the database', () => prepare(DRAFT))
    const migratorUrl = urlOf(DRAFT, 'migrator')
    await step('Seeding the demo', () =>
      seedDemo({ migratorUrl, contacts: seedContacts, password: secrets.demoPassword }),
    )
    await admin.execute(sql`alter database ${sql.identifier(DRAFT)} rename to ${sql.identifier(NAME)}`)
  })
  return (role) => urlOf(NAME, role)
}

const withConnection = async (adminUrl: string, work: (admin: Db) => Promise<void>): Promise<void> => {
  const admin = createDb({ url: adminUrl, max: 1, name: 'dossier-cli', onError: () => undefined })
  try {
    await work(admin)
  } finally {
    await admin.$client.end()
  }
}

/** Whether a server answers there, and takes the login. */
export const isServing = async (url: string): Promise<boolean> => {
  try {
    await withConnection(url, async (db) => {
      await db.execute(sql`select 1`)
    })
    return true
  } catch {
    return false
  }
}
