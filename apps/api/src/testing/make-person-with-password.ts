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
  await migrator.$client.query(
    `insert into accounts (id, account_id, provider_id, user_id, password) values ($1, $2::uuid::text, 'credential', $2, $3)`,
    [uuidv7(), member.userId, await hashPassword(password)],
  )
  return { ...member, workspaceId: workspace.id }
}
