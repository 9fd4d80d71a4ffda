import { demoOps } from '@dossier/contracts/demo/demo-people'
import { tagColor } from '@dossier/core/tags'
import { type Db, inTransaction } from '@dossier/db'
import { contactTypes, staff, tags, users, workspaceSettings, workspaces } from '@dossier/db/schema'
import { createChance } from './chance.ts'
import { demoWorkspaces } from './demo-workspaces.ts'
import { fixtureStories } from './fixture-stories.ts'
import { createIdMaker } from './ids.ts'
import { writeStories } from './write-stories.ts'

/** The demo's workspaces, people and tags, and in the first workspace the fixture contacts. */
export const seedWorkspaces = async (db: Db, now: Date): Promise<void> => {
  const opened = new Date(now.getTime() - 3 * 366 * 24 * 60 * 60 * 1000)
  for (const workspace of demoWorkspaces)
    await inTransaction(db, workspace.id, async (tx) => {
      const { id: workspaceId, name, settings } = workspace
      await tx.insert(workspaces).values({ id: workspaceId, name, createdAt: opened })
      await tx.insert(workspaceSettings).values({ workspaceId, ...settings })
      for (const { id, userId, name, email, role } of workspace.staff) {
        const isOps = email === demoOps
        await tx
          .insert(users)
          .values({ id: userId, name, email, emailVerified: true, isOps, createdAt: opened })
        await tx.insert(staff).values({ id, workspaceId, userId, role, name, email, createdAt: opened })
      }
      await tx
        .insert(tags)
        .values(workspace.tags.map(({ id, name }) => ({ id, workspaceId, name, color: tagColor(name) })))
      await tx
        .insert(contactTypes)
        .values(workspace.types.map(({ id, name }, position) => ({ id, workspaceId, name, position })))
      if (workspace.number === 0) {
        const newId = createIdMaker(createChance(0xf1c5, 0, 0))
        await writeStories(tx, { workspace, newId }, fixtureStories(workspace, now))
      }
    })
}
