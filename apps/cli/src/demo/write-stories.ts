import type { Tx } from '@dossier/db'
import { sql } from 'drizzle-orm'
import { demoTableNames, demoTables } from './demo-rows.ts'
import { insertRows } from './insert-rows.ts'
import { rowsOfStories, type Telling } from './rows-of-stories.ts'
import type { Story } from './story.ts'

/** Writes stories as rows, leaving out contacts that are there already, and tells open windows. */
export const writeStories = async (
  tx: Pick<Tx, 'execute'>,
  telling: Telling,
  stories: Story[],
): Promise<void> => {
  const ids = stories.map(({ contactId }) => contactId)
  const { rows: held } = await tx.execute<{ id: string }>(
    sql`select id from contacts where id = any(${sql.param(ids)}::uuid[])`,
  )
  const there = new Set(held.map(({ id }) => id))
  const rows = rowsOfStories(
    telling,
    stories.filter(({ contactId }) => !there.has(contactId)),
  )
  for (const name of demoTableNames) await insertRows(tx, demoTables[name], rows[name])
  await tx.execute(sql`select pg_notify('live', ${telling.workspace.id})`)
}
