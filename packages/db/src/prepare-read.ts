import { fillPlaceholders, type SQL } from 'drizzle-orm'
import { PgDialect } from 'drizzle-orm/pg-core'
import type { PreparedRead } from './read-in-one-trip.ts'

/** A statement with `sql.placeholder(…)`s, rendered once and prepared by every connection under its name. */
export const prepareRead = <Values extends Record<string, unknown>>(name: string, statement: SQL) => {
  const { sql: text, params } = new PgDialect().sqlToQuery(statement)
  return (values: Values): PreparedRead => ({ name, text, values: fillPlaceholders(params, values) })
}
