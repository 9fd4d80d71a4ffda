import type { QueryResult } from 'pg'
import type { Db } from './create-db.ts'

export type PreparedRead = { name: string; text: string; values: readonly unknown[] }

const begin = { name: 'begin-read', text: 'begin read only' }
const commit = { name: 'commit', text: 'commit' }

/**
 * One prepared statement in a transaction bound to one workspace, sent with its BEGIN, setting and COMMIT in a
 * single trip (four trips cost half the throughput). Every answer is awaited before the connection is released.
 */
export const readInOneTrip = async <Row extends object>(
  db: Db,
  workspaceId: string,
  { name, text, values }: PreparedRead,
): Promise<Row[]> => {
  const client = await db.$client.connect()
  const bind = {
    name: 'bind-workspace',
    text: "select set_config('app.workspace_id', $1, true)",
    values: [workspaceId],
  }
  const answers = await Promise.allSettled([
    client.query(begin),
    client.query(bind),
    client.query<Row>({ name, text, values: [...values] }),
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
