import { type ContactNeighbours, contactNeighboursInput } from '@dossier/contracts/contacts/inputs'
import type { ContactNeighboursView } from '@dossier/contracts/contacts/views'
import { inTransaction, type Tx } from '@dossier/db'
import { contacts } from '@dossier/db/schema'
import { eq, sql } from 'drizzle-orm'
import type { Ctx } from '../context/index.ts'
import { notFound, parseInput } from '../errors/index.ts'
import { authorize } from '../policy/index.ts'
import { type ListOrder, listOrder } from './list-order.ts'

/** Counting goes no further than this many rows before. */
const COUNTED = 10_000

/** Which contacts stand before and after one in a list; none where the list does not have it. */
export const getContactNeighbours = async (
  ctx: Ctx,
  input: ContactNeighbours,
): Promise<ContactNeighboursView> => {
  authorize(ctx.actor, 'contacts.read')
  const { contactId, search, sort, descending } = parseInput(contactNeighboursInput, input)
  return inTransaction(ctx.db, ctx.workspaceId, (tx) =>
    search === '' ? inOrder(tx, contactId, listOrder(sort, descending)) : amongMatches(tx, contactId, search),
  )
}

const inOrder = async (tx: Tx, contactId: string, order: ListOrder): Promise<ContactNeighboursView> => {
  const { rows } = await tx.execute<{ key: string; id: string }>(
    sql`select ${order.key} as key, ${contacts.id} as id from ${contacts} where ${eq(contacts.id, contactId)}`,
  )
  const [here] = rows
  if (!here) throw notFound('contact.notFound')
  const first = async (along: ListOrder) => {
    const found = await tx.execute<{ id: string }>(
      sql`select ${contacts.id} as id from ${contacts} where ${along.after(here)} order by ${along.by} limit 1`,
    )
    return found.rows[0]?.id ?? null
  }
  const before = await tx.execute<{ count: number }>(sql`select count(*)::int as count from (
    select 1 from ${contacts} where ${order.reversed().after(here)} limit ${COUNTED + 1}) as counted`)
  const count = before.rows[0]?.count ?? 0
  return {
    previousId: await first(order.reversed()),
    nextId: await first(order),
    place: count > COUNTED ? null : count + 1,
  }
}

const amongMatches = async (tx: Tx, contactId: string, search: string): Promise<ContactNeighboursView> => {
  const { rows } = await tx.execute<ContactNeighboursView & { id: string }>(sql`
    select * from (
      select ${contacts.id} as id,
        lag(${contacts.id}) over ranked as "previousId",
        lead(${contacts.id}) over ranked as "nextId",
        row_number() over ranked::int as place
      from search_contacts(${search}) as hit join ${contacts} on ${contacts.id} = hit.contact_id
      window ranked as (order by hit.rank, ${contacts.sortName}, ${contacts.id})
    ) as matches where id = ${contactId}::uuid`)
  const [here] = rows
  return here
    ? { previousId: here.previousId, nextId: here.nextId, place: here.place }
    : { previousId: null, nextId: null, place: null }
}
