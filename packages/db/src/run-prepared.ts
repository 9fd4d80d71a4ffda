import type { Tx } from './create-db.ts'
import type { PreparedStatement } from './prepare-statement.ts'

/** A prepared statement within a transaction: what is saved most is neither rendered nor planned each time. */
export const runPrepared = async <Row extends object>(tx: Tx, statement: PreparedStatement): Promise<Row[]> =>
  (await tx.$client.query<Row>(statement)).rows

/** A prepared statement whose answer nobody needs: it is sent with COMMIT, and fails the transaction there. */
export const runLast = (tx: Tx, statement: PreparedStatement): void => {
  tx.last.push(statement)
}
