import { drizzle } from 'drizzle-orm/node-postgres'
import type { Db, Tx } from './create-db.ts'

type Sight = {
  /** Deleted contacts are out of sight unless asked for. */
  deleted: 'shown'
}

/**
 * One transaction bound to one workspace: row-level security shows it nothing else. Opening it takes no trip of
 * its own, since it travels with the first statement of `work`. The connection goes back to the pool whatever
 * happens, and is thrown away where it cannot be rolled back.
 */
export const inTransaction = async <Result>(
  db: Db,
  workspaceId: string,
  work: (tx: Tx) => Promise<Result>,
  sight?: Sight,
): Promise<Result> => {
  const client = await db.$client.connect()
  let isBroken = false
  const opening = Promise.all([
    client.query('begin'),
    client.query("select set_config('app.workspace_id', $1, true)", [workspaceId]),
    sight && client.query("select set_config('app.deleted', $1, true)", [sight.deleted]),
  ])
  opening.catch(() => undefined) // Heard below.
  try {
    const result = await work(drizzle({ client }))
    await opening
    await client.query('commit')
    return result
  } catch (error) {
    const reason: unknown = await opening.then(
      () => error,
      (first: unknown) => first,
    )
    await client.query('rollback').catch(() => {
      isBroken = true
    })
    throw reason
  } finally {
    client.release(isBroken)
  }
}
