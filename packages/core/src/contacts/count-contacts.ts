import { type ContactCount, type CountContacts, countContacts as schema } from '@dossier/contracts/contacts'
import { inTransaction } from '@dossier/db'
import { contacts } from '@dossier/db/schema'
import { sql } from 'drizzle-orm'
import type { Ctx } from '../context/index.ts'
import { parseInput } from '../errors/index.ts'
import { authorize } from '../policy/index.ts'

/** Counting goes no further: beyond, the answer is "more than this". */
const COUNTED = 50_000

/** How many contacts the list has: exact up to 50,000. */
export const countContacts = async (ctx: Ctx, input: CountContacts): Promise<ContactCount> => {
  authorize(ctx.actor, 'contacts.read')
  const { search } = parseInput(schema, input)
  const source = search === '' ? sql`${contacts}` : sql`search_contacts(${search})`
  const { rows } = await inTransaction(ctx.db, ctx.workspaceId, (tx) =>
    tx.execute<{ count: number }>(
      sql`select count(*)::int as count from (select 1 from ${source} limit ${COUNTED + 1}) as counted`,
    ),
  )
  const count = rows[0]?.count ?? 0
  return { count: Math.min(count, COUNTED), exact: count <= COUNTED }
}
