import { demoOps } from '@dossier/contracts/demo/demo-people'
import { createDb, makeContact, makeWorkspace, type TestWorkspace } from '@dossier/db/testing'
import { migratorUrl } from './migrator-url.ts'
import type { Stack } from './start-stack.ts'

/** Enough for a list that is longer than the screen. */
const CONTACTS = 60

/**
 * A workspace in the demo that nobody else knows: a person of each role, signing in with the demo's password, and
 * contacts named "Person 1" and on.
 */
export const makeWorkplace = async (stack: Stack, name: string): Promise<TestWorkspace> => {
  const onError = (error: Error) => console.error(error)
  const db = createDb({ url: await migratorUrl(stack), name: 'journeys', max: 2, onError })
  try {
    const workspace = await makeWorkspace(db, name)
    const people = Object.values(workspace.staff).map(({ userId }) => userId)
    await db.$client.query(
      `insert into accounts (id, account_id, provider_id, user_id, password)
       select gen_random_uuid(), made.id::text, provider_id, made.id, password
       from users made, accounts join users demo on demo.id = user_id
       where made.id = any($1) and demo.email = $2`,
      [people, demoOps],
    )
    await db.$client.query('update users set is_ops = true where id = $1', [workspace.staff.owner.userId])
    for (let number = 1; number <= CONTACTS; number += 1)
      await makeContact(db, workspace.id, { firstName: 'Person', lastName: String(number) })
    return workspace
  } finally {
    await db.$client.end()
  }
}
