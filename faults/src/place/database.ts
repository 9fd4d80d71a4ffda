import { Pool } from 'pg'

export type Database = {
  /** As superuser, past every line that a fault may cut. */
  query<Row extends object>(text: string, values?: unknown[]): Promise<Row[]>
  close(): Promise<void>
}

/** `readOnly` is the checker's: it cannot mend what it checks. */
export const openDatabase = (url: string, { readOnly }: { readOnly: boolean }): Database => {
  const options = `-c timezone=UTC -c default_transaction_read_only=${readOnly ? 'on' : 'off'}`
  const pool = new Pool({ connectionString: url, options, max: 8 })
  // The server is killed on purpose; whoever asks next hears of it.
  pool.on('error', () => undefined)
  pool.on('connect', (client) => client.on('error', () => undefined))
  return {
    query: async <Row extends object>(text: string, values: unknown[] = []) =>
      (await pool.query<Row>(text, values)).rows,
    close: () => pool.end(),
  }
}
