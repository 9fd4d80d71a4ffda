import { drizzle } from 'drizzle-orm/node-postgres'
import type { Db, Tx } from './create-db.ts'

type Sight = {
  /** Deleted contacts are out of sight unless asked for. */
  deleted: 'shown'
}

/**
 * One transaction bound to one workspace: row-level security shows it nothing else. Opening it takes one trip.
 * The connection goes back to the pool whatever happens, and is thrown away where it cannot be rolled back.
 */
export const inTransaction = async <Result>(
  db: Db,
  workspaceId: string,
  work: (tx: Tx) => Promise<Result>,
  sight?: Sight,
): Promise<Result> => {
  const client = await db.$client.connect()
  let isBroken = false
  try {
    await Promise.all([
      client.query('begin'),
      client.query("select set_config('app.workspace_id', $1, true)", [workspaceId]),
      sight && client.query("select set_config('app.deleted', $1, true)", [sight.deleted]),
    ])
    const result = await work(drizzle({ client }))
    await client.query('commit')
    return result
  } catch (error) {
    await client.query('rollback').catch(() => {
      isBroken = true
    })
    throw error
  } finally {
    client.release(isBroken)
  }
}
