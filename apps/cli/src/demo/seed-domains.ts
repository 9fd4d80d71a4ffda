import type { Db } from '@dossier/db'
import { contacts } from '@dossier/db/schema'
import { and, desc, eq, isNull, notInArray } from 'drizzle-orm'
import { actingAs } from './acting-as.ts'
import { createChance } from './chance.ts'
import { demoWorkspaces } from './demo-workspaces.ts'
import { fixtureContacts } from './fixture-contacts.ts'
import { createIdMaker } from './ids.ts'
import { demoDomains } from './index.ts'

/** How many contacts have something of every domain. */
const RICH = 60

const fixtures = Object.values(fixtureContacts).map(({ id }) => id)

/** Adds what each domain shows to the rich contacts of the first workspace. */
export const seedDomains = async (db: Db, now: Date): Promise<void> => {
  const [workspace] = demoWorkspaces
  if (!workspace) return
  const latest = await db
    .select({ id: contacts.id })
    .from(contacts)
    .where(
      and(
        eq(contacts.workspaceId, workspace.id),
        isNull(contacts.deletedAt),
        notInArray(contacts.id, fixtures),
      ),
    )
    .orderBy(desc(contacts.lastActivityAt), contacts.id)
    .limit(RICH)
  const contactIds = [fixtureContacts.amaraOkafor.id, ...latest.map(({ id }) => id)]
  for (const [index, addDomain] of demoDomains.entries()) {
    const chance = createChance(0xd03a, workspace.number, index)
    const newId = createIdMaker(chance)
    const as = actingAs({ db, workspace, newId })
    await addDomain({ db, workspace, contactIds, now, chance, as, newId })
  }
}
