import { type ListContacts, listContactsInput } from '@dossier/contracts/contacts/inputs'
import type { ContactPage, ContactRow } from '@dossier/contracts/contacts/views'
import { inTransaction } from '@dossier/db'
import { contacts } from '@dossier/db/schema'
import { type SQL, sql } from 'drizzle-orm'
import type { Ctx } from '../context/index.ts'
import { parseInput } from '../errors/index.ts'
import { authorize } from '../policy/index.ts'
import { contactRowJson } from './contact-row-json.ts'
import { formatListCursor, parseListCursor } from './list-cursor.ts'
import { type ListOrder, type ListPlace, listOrder } from './list-order.ts'

const inOrder = (order: ListOrder, after: ListPlace | null, limit: number): SQL => sql`
  select ${contactRowJson} as row, 0 as rank, ${order.key} as key, ${contacts.id} as id
  from ${contacts}
  where ${after ? order.after(after) : sql`true`}
  order by ${order.by} limit ${limit}`

const bestFirst = (search: string, after: ListPlace | null, limit: number): SQL => sql`
  select ${contactRowJson} as row, hit.rank, ${contacts.sortName} as key, ${contacts.id} as id
  from search_contacts(${search}) as hit join ${contacts} on ${contacts.id} = hit.contact_id
  where ${
    after
      ? sql`(hit.rank, ${contacts.sortName}, ${contacts.id}) > (${after.rank}, ${after.key}, ${after.id}::uuid)`
      : sql`true`
  }
  order by hit.rank, ${contacts.sortName}, ${contacts.id} limit ${limit}`

type Found = { row: ContactRow; rank: number; key: string; id: string }

/** A page of the list in its order, or of what matches a search, best first. Every page costs the same. */
export const listContacts = async (ctx: Ctx, input: ListContacts): Promise<ContactPage> => {
  authorize(ctx.actor, 'contacts.read')
  const { search, sort, descending, cursor, limit } = parseInput(listContactsInput, input)
  const after = cursor === null ? null : parseListCursor(cursor)
  const statement =
    search === ''
      ? inOrder(listOrder(sort, descending), after, limit + 1)
      : bestFirst(search, after, limit + 1)
  const { rows: found } = await inTransaction(ctx.db, ctx.workspaceId, (tx) => tx.execute<Found>(statement))
  const shown = found.slice(0, limit)
  const last = found.length > limit ? shown.at(-1) : undefined
  return { rows: shown.map(({ row }) => row), nextCursor: last ? formatListCursor(last) : null }
}
