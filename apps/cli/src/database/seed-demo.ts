import { createDb, type Db } from '@dossier/db'
import { sql } from 'drizzle-orm'
import { demoWorkspaces } from '../demo/demo-workspaces.ts'
import { fixtureContacts } from '../demo/fixture-contacts.ts'
import { seedContacts } from '../demo/seed-contacts.ts'
import { seedDeleted } from '../demo/seed-deleted.ts'
import { seedDomains } from '../demo/seed-domains.ts'
import { seedWorkspaces } from '../demo/seed-workspaces.ts'
import { setDemoPassword } from '../demo/set-demo-password.ts'
import { countUp } from '../say.ts'

type Demo = { migratorUrl: string; contacts: number; password: string }

/** Contacts of the second workspace: enough to see that it is another one. */
const NORTHSIDE = 400

/** Fills an empty database with the demo. */
export const seedDemo = ({ migratorUrl, contacts, password }: Demo): Promise<void> =>
  withDb(migratorUrl, async (db) => {
    const now = new Date()
    await seedWorkspaces(db, now)
    await setDemoPassword(db, password)
    await fill(db, { contacts, now })
    await seedDomains(db, now)
    await seedDeleted(db)
    await db.execute(sql`analyze`)
  })

export const resetDemoPassword = (migratorUrl: string, password: string): Promise<void> =>
  withDb(migratorUrl, (db) => setDemoPassword(db, password))

/** Brings a demo that is there up to that many contacts, and counts what is there. */
export const growDemo = (migratorUrl: string, contacts: number): Promise<Counted[]> =>
  withDb(migratorUrl, async (db) => {
    await fill(db, { contacts, now: new Date() })
    await db.execute(sql`analyze`)
    const { rows } = await db.execute<Counted>(sql`
      select name, (select count(*)::int from contacts where workspace_id = workspaces.id and deleted_at is null) as contacts,
        (select count(*)::int from notes where workspace_id = workspaces.id) as notes,
        (select count(*)::int from timeline_entries where workspace_id = workspaces.id) as "timelineEntries"
      from workspaces order by id`)
    return rows
  })

/** What a workspace holds. */
export type Counted = { name: string; contacts: number; notes: number; timelineEntries: number }

const fill = async (db: Db, { contacts, now }: { contacts: number; now: Date }): Promise<void> => {
  for (const workspace of demoWorkspaces) {
    const isFirst = workspace.number === 0
    const fixtures = isFirst ? Object.keys(fixtureContacts).length : 0
    const to = Math.max(0, (isFirst ? contacts : Math.min(contacts, NORTHSIDE)) - fixtures)
    const onProgress = countUp(`contacts of ${workspace.name}`, to)
    await seedContacts({ db, workspace, from: 0, to, now, onProgress })
  }
}

const withDb = async <Result>(url: string, work: (db: Db) => Promise<Result>): Promise<Result> => {
  const errors: Error[] = []
  const db = createDb({ url, max: 2, name: 'dossier-seed', onError: (error) => errors.push(error) })
  try {
    return await work(db)
  } finally {
    await db.$client.end()
  }
}
