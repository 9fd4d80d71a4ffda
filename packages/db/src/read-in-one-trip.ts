import type { QueryResult } from 'pg'
import type { Db } from './create-db.ts'
import type { PreparedStatement } from './prepare-statement.ts'
import { beginRead, bindTo, commit } from './transaction-statements.ts'

/**
 * One prepared statement in a transaction bound to one workspace, sent with its BEGIN, setting and COMMIT in a
 * single trip (four trips cost half the throughput). Every answer is awaited before the connection is released.
 */
export const readInOneTrip = async <Row extends object>(
  db: Db,
  workspaceId: string,
  statement: PreparedStatement,
): Promise<Row[]> => {
  const client = await db.$client.connect()
  const answers = await Promise.allSettled([
    client.query(beginRead),
    client.query(bindTo(workspaceId)),
    client.query<Row>(statement),
    client.query(commit),
  ])
  const failed = answers.find((answer) => answer.status === 'rejected')
  client.release(failed !== undefined)
  if (failed) throw failed.reason
  const read = answers[2]
  // Narrowing only: a rejected answer was thrown above.
  if (read.status === 'rejected') throw read.reason
  return (read.value satisfies QueryResult<Row>).rows
}
