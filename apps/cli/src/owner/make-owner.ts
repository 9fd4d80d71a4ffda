import { type Db, isMigrated } from '@dossier/db'
import { staff, users, verifications, workspaceSettings, workspaces } from '@dossier/db/schema'
import { eq } from 'drizzle-orm'
import { randomBytes, randomUUID } from 'node:crypto'
import { Refusal } from '../refusal.ts'

export type NewOwner = { name: string; email: string; workspace: string }

const hours = 24

/**
 * Makes a workspace with its settings and its owner, and the token by which the owner sets a password once, in
 * the shape that sign-in's password reset reads. Needs a connection as `migrator`.
 */
export const makeOwner = async (
  db: Db,
  { name, email, workspace }: NewOwner,
): Promise<{ token: string; hours: number }> => {
  if (!(await isMigrated(db).catch(() => false)))
    throw new Refusal('The database is not migrated: run `pnpm start` with DATABASE_URL once, then again.')
  const [workspaceId, userId, token] = [randomUUID(), randomUUID(), randomBytes(24).toString('base64url')]
  await db.transaction(async (tx) => {
    const taken = await tx.select({ id: users.id }).from(users).where(eq(users.email, email))
    if (taken.length > 0) throw new Refusal(`${email} has a sign-in already: give another address.`)
    await tx.insert(users).values({ id: userId, name, email, emailVerified: true })
    await tx.insert(workspaces).values({ id: workspaceId, name: workspace })
    await tx.insert(workspaceSettings).values({ workspaceId })
    await tx.insert(staff).values({ id: randomUUID(), workspaceId, userId, role: 'owner', name, email })
    await tx.insert(verifications).values({
      id: randomUUID(),
      identifier: `reset-password:${token}`,
      value: userId,
      expiresAt: new Date(Date.now() + hours * 60 * 60 * 1000),
    })
  })
  return { token, hours }
}
