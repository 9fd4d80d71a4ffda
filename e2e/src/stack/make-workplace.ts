import { demoOps } from '@dossier/contracts/demo/demo-people'
import { createDb, makeWorkspace, type TestWorkspace } from '@dossier/db/testing'
import { migratorUrl } from './migrator-url.ts'
import type { Stack } from './start-stack.ts'

/** Enough for a list of several pages, and for more than can be selected at once. */
const CONTACTS = 260

const filling = [
  `insert into contacts (id, workspace_id, first_name, last_name, created_at, last_activity_at)
   select gen_random_uuid(), $1, 'Person', number, now(), now() - number * interval '1 hour'
   from generate_series(1, ${CONTACTS}) number`,
  // Deleted long enough ago for a shorter retention to erase them.
  `insert into contacts (id, workspace_id, first_name, last_name, created_at, last_activity_at, deleted_at, deletion_id,
     deleted_by, purge_after)
   select gen_random_uuid(), $1, 'Gone', number, now() - interval '1 year', now() - interval '1 year',
     now() - interval '40 days', gen_random_uuid(), 'Ada Owens', now() + interval '20 days'
   from generate_series(1, 2) number`,
  `insert into contact_types (id, workspace_id, name, position)
   select gen_random_uuid(), $1, name, place from unnest(array['Lead', 'Customer']) with ordinality as type(name, place)`,
  `insert into tags (id, workspace_id, name, color)
   select gen_random_uuid(), $1, name, 'teal' from unnest(array['Newsletter', 'Referral']) as name`,
]

/**
 * A workspace in the demo that nobody else knows: a person of each role, signing in with the demo's password,
 * contacts named "Person 1" and on, two deleted ones, types and tags.
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
    for (const statement of filling) await db.$client.query(statement, [workspace.id])
    return workspace
  } finally {
    await db.$client.end()
  }
}
