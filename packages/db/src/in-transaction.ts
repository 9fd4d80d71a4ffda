import { drizzle } from 'drizzle-orm/node-postgres'
import type { Db, Tx } from './create-db.ts'
import { begin, bindTo, commit } from './transaction-statements.ts'

type Visibility = {
  /** Deleted contacts are hidden unless asked for. */
  deleted: 'shown'
}

/**
 * One transaction bound to one workspace: row-level security shows it nothing else. Opening it takes no trip of
 * its own, since it travels with the first statement of `work`, and what `runLast` was given travels with COMMIT.
 * The connection goes back to the pool whatever happens, and is thrown away where it cannot be rolled back.
 */
export const inTransaction = async <Result>(
  db: Db,
  workspaceId: string,
  work: (tx: Tx) => Promise<Result>,
  visibility?: Visibility,
): Promise<Result> => {
  const client = await db.$client.connect()
  let isBroken = false
  const opening = Promise.all([
    client.query(begin),
    client.query(bindTo(workspaceId)),
    visibility && client.query("select set_config('app.deleted', $1, true)", [visibility.deleted]),
  ])
  opening.catch(() => undefined) // Heard below.
  try {
    const tx: Tx = Object.assign(drizzle({ client }), { last: [] })
    const result = await work(tx)
    await opening
    // Where one of them fails, Postgres answers COMMIT by rolling back.
    await Promise.all([...tx.last, commit].map((statement) => client.query(statement)))
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
