import type { Client } from 'pg'

type Copying = {
  table: string
  /** Which rows. */
  where: string
  /** From and to: a copy for each. */
  numbers: readonly [number, number]
  /** Expressions of columns in which a copy differs, over the row and `n`. What the table does not have is left out. */
  change: Record<string, string>
}

/** Copies rows, whatever columns the table has. */
export async function copyRows(client: Client, { table, where, numbers, change }: Copying): Promise<void> {
  const { rows } = await client.query<{ name: string; type: string }>(
    `select attname as name, format_type(atttypid, atttypmod) as type from pg_attribute
     where attrelid = $1::regclass and attnum > 0 and not attisdropped and attgenerated = ''`,
    [table],
  )
  const list = (parts: string[]) => parts.join(', ')
  const values = rows.map(({ name, type }) => `(${change[name] ?? name})::${type}`)
  await client.query(
    `insert into ${table} (${list(rows.map(({ name }) => name))})
     select ${list(values)} from ${table}, generate_series(${numbers.join(', ')}) as n where ${where}`,
  )
}

export type Index = { name: string; definition: string }

/** Drops the indexes of tables that no constraint needs, and answers what makes them again. */
export async function dropIndexes(client: Client, tables: readonly string[]): Promise<Index[]> {
  const { rows } = await client.query<Index>(
    `select indexrelid::regclass::text as name, pg_get_indexdef(indexrelid) as definition from pg_index
     where indrelid = any($1::regclass[])
       and not exists (select from pg_constraint where conindid = indexrelid)`,
    [tables],
  )
  for (const { name } of rows) await client.query(`drop index ${name}`)
  return rows
}
