import type { Db } from '@dossier/db'
import { contacts } from '@dossier/db/schema'
import { and, desc, eq, isNull, notInArray } from 'drizzle-orm'
import { actingAs } from './acting-as.ts'
import { createChance } from './chance.ts'
import type { Demo, DemoDomain } from './demo-domain.ts'
import { demoWorkspaces } from './demo-workspaces.ts'
import { fixtureContacts } from './fixture-contacts.ts'
import { createIdMaker } from './ids.ts'
import { demoDomains, workspaceDomains } from './index.ts'

/** How many contacts have something of every domain. */
const RICH = 60

const fixtures = Object.values(fixtureContacts).map(({ id }) => id)

/** Adds what each domain shows: to every workspace, and to the rich contacts of the first. */
export const seedDomains = async (db: Db, now: Date): Promise<void> => {
  for (const workspace of demoWorkspaces)
    await addAll(workspaceDomains, 0xca1e, { db, workspace, contactIds: [], now })
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
  await addAll(demoDomains, 0xd03a, { db, workspace, contactIds, now })
}

type About = Pick<Demo, 'db' | 'workspace' | 'contactIds' | 'now'>

const addAll = async (domains: readonly DemoDomain[], seed: number, about: About): Promise<void> => {
  for (const [index, addDomain] of domains.entries()) {
    const chance = createChance(seed, about.workspace.number, index)
    const newId = createIdMaker(chance)
    await addDomain({ ...about, chance, newId, as: actingAs({ ...about, newId }) })
  }
}
