import { type CountContacts, countContactsInput } from '@dossier/contracts/contacts/inputs'
import type { ContactCount } from '@dossier/contracts/contacts/views'
import { inTransaction, type Tx } from '@dossier/db'
import { contacts } from '@dossier/db/schema'
import { type SQL, sql } from 'drizzle-orm'
import type { Ctx } from '../context/index.ts'
import { parseInput } from '../errors/index.ts'
import { authorize } from '../policy/index.ts'
import { estimateContacts } from './estimate-contacts.ts'

/** Up to here a number is exact. */
const EXACT = 50_000
/** An estimate this far above is surely of more than that. */
const SURELY_MORE = EXACT * 1.25

/**
 * How many contacts the list has: exact up to 50,000, estimated and rounded beyond. A search is always counted,
 * since it finds all it finds in any case.
 */
export const countContacts = async (ctx: Ctx, input: CountContacts): Promise<ContactCount> => {
  authorize(ctx.actor, 'contacts.read')
  const { search } = parseInput(countContactsInput, input)
  return inTransaction(ctx.db, ctx.workspaceId, async (tx) => {
    if (search !== '') return { count: await countOf(tx, sql`search_contacts(${search})`), exact: true }
    const expected = await estimateContacts(tx)
    if (expected > SURELY_MORE) return about(expected)
    const counted = await countOf(tx, sql`(select 1 from ${contacts} limit ${EXACT + 1}) as counted`)
    if (counted <= EXACT) return { count: counted, exact: true }
    // The statistics are older than most of these rows: nothing cheaper knows how many they are.
    return about(Math.max(expected, await countOf(tx, sql`${contacts}`)))
  })
}

const countOf = async (tx: Tx, source: SQL): Promise<number> => {
  const { rows } = await tx.execute<{ count: number }>(sql`select count(*)::int as count from ${source}`)
  return rows[0]?.count ?? 0
}

/** Three digits: more would claim to know more. */
const about = (count: number): ContactCount => ({ count: Number(count.toPrecision(3)), exact: false })
