import { fillPlaceholders, type SQL } from 'drizzle-orm'
import { PgDialect } from 'drizzle-orm/pg-core'

export type PreparedStatement = { name: string; text: string; values: unknown[] }

/** A statement with `sql.placeholder(…)`s, rendered once and prepared by every connection under its name. */
export const prepareStatement = <Values extends Record<string, unknown>>(name: string, statement: SQL) => {
  const { sql: text, params } = new PgDialect().sqlToQuery(statement)
  return (values: Values): PreparedStatement => ({ name, text, values: fillPlaceholders(params, values) })
}
