import { drizzle, type NodePgDatabase } from 'drizzle-orm/node-postgres'
import { Pool, type PoolClient } from 'pg'
import type { PreparedStatement } from './prepare-statement.ts'

export type Db = NodePgDatabase & { $client: Pool }

/** A transaction bound to one workspace; what verbs and reads run on. Only `inTransaction` makes one. */
export type Tx = NodePgDatabase & {
  $client: PoolClient
  /** What is sent with COMMIT. */
  last: PreparedStatement[]
}

type Options = {
  url: string
  /** Most connections at once. */
  max?: number
  /** Shown in pg_stat_activity. */
  name?: string
  /** For reads that people wait for: these connections write nothing and give up sooner. */
  readOnly?: boolean
  /** Called with an idle connection's failure; the pool replaces it by itself. */
  onError: (error: Error) => void
}

/** A statement that takes longer is ended: one person's search must not hold what others wait for. */
const READ_MS = 8_000
const WRITE_MS = 30_000

/**
 * A pool of pipelined connections, in UTC: statements sent without waiting travel in one trip. Instants come as
 * text from JSON built by Postgres, so its zone must be fixed.
 */
export const createDb = ({ url, max = 10, name = 'dossier', readOnly = false, onError }: Options): Db => {
  const limits = readOnly
    ? `-c statement_timeout=${READ_MS} -c default_transaction_read_only=on`
    : `-c statement_timeout=${WRITE_MS}`
  const pool = new Pool({
    connectionString: url,
    max,
    pipeline: true,
    application_name: name,
    options: `-c timezone=UTC ${limits} -c idle_in_transaction_session_timeout=60000`,
    connectionTimeoutMillis: 10_000,
  })
  // A connection in use that breaks speaks up by itself: unheard, it would end the process.
  pool.on('connect', (client) => void client.on('error', onError))
  pool.on('error', onError)
  return drizzle({ client: pool })
}
