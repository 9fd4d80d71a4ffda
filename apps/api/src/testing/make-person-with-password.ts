import { accounts } from '@dossier/db/schema'
import { makeWorkspace, type TestDatabase, type TestStaff } from '@dossier/db/testing'
import { uuidv7 } from 'uuidv7'
import { hashPassword } from '../sign-in/password.ts'

/** A member of a workspace of their own who signs in by this password. */
export const makePersonWithPassword = async (
  { migrator }: TestDatabase,
  password: string,
): Promise<TestStaff & { workspaceId: string }> => {
  const workspace = await makeWorkspace(migrator)
  const { member } = workspace.staff
  await migrator.insert(accounts).values({
    id: uuidv7(),
    accountId: member.userId,
    providerId: 'credential',
    userId: member.userId,
    password: await hashPassword(password),
  })
  return { ...member, workspaceId: workspace.id }
}
