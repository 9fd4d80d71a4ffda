import { demoPeople } from '@dossier/contracts/demo/demo-people'
import type { Db } from '@dossier/db'
import { accounts, users } from '@dossier/db/schema'
import { hash } from '@node-rs/argon2'
import { inArray } from 'drizzle-orm'
import { randomUUID } from 'node:crypto'

/** Gives every demo person this password, as sign-in keeps it. Needs a connection as `migrator`. */
export const setDemoPassword = async (db: Db, password: string): Promise<void> => {
  const hashed = await hash(password, { memoryCost: 19_456, timeCost: 2, parallelism: 1 })
  await db.transaction(async (tx) => {
    const emails = demoPeople.map(({ email }) => email)
    const people = await tx.select({ id: users.id }).from(users).where(inArray(users.email, emails))
    const userIds = people.map(({ id }) => id)
    await tx.delete(accounts).where(inArray(accounts.userId, userIds))
    await tx.insert(accounts).values(
      userIds.map((userId) => ({
        id: randomUUID(),
        accountId: userId,
        providerId: 'credential',
        userId,
        password: hashed,
      })),
    )
  })
}
