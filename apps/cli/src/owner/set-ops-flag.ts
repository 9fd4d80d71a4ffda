import type { Db } from '@dossier/db'
import { users } from '@dossier/db/schema'
import { eq } from 'drizzle-orm'
import { Refusal } from '../refusal.ts'

/** Says whether a person may read what workflow histories hold; as `migrator`, who alone may. Answers their name. */
export const setOpsFlag = async (db: Db, email: string, isOps: boolean): Promise<string> => {
  const address = email.trim().toLowerCase()
  const [user] = await db
    .update(users)
    .set({ isOps })
    .where(eq(users.email, address))
    .returning({ name: users.name })
  if (!user) throw new Refusal(`Nobody signs in as ${address}: give the address of somebody who does.`)
  return user.name
}
