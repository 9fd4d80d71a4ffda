import { sql } from 'drizzle-orm'
import type { Db, Tx } from './create-db.ts'

/** One transaction bound to one workspace: row-level security shows it nothing else. */
export const inTransaction = <Result>(
  db: Db,
  workspaceId: string,
  work: (tx: Tx) => Promise<Result>,
): Promise<Result> =>
  db.transaction(async (tx) => {
    await tx.execute(sql`select set_config('app.workspace_id', ${workspaceId}, true)`)
    return work(tx)
  })
