import type { ContactSort } from '@dossier/contracts/contacts/values'
import { contacts } from '@dossier/db/schema'
import { type SQL, sql } from 'drizzle-orm'

/** The end of a page: how well its last row matched, what it is sorted by as text, its id. */
export type ListPlace = { rank: number; key: string; id: string }

type Key = { column: SQL; type: SQL }

const keys: Record<ContactSort, Key> = {
  name: { column: sql`${contacts.sortName}`, type: sql`text` },
  company: { column: sql`${contacts.sortCompany}`, type: sql`text` },
  createdAt: { column: sql`${contacts.createdAt}`, type: sql`timestamptz` },
  lastActivityAt: { column: sql`${contacts.lastActivityAt}`, type: sql`timestamptz` },
}

export type ListOrder = {
  /** What the list is sorted by. */
  key: SQL
  by: SQL
  /** The rows after a place in this order; one index range. */
  after(place: Pick<ListPlace, 'key' | 'id'>): SQL
  /** The same order from the end. */
  reversed(): ListOrder
}

export const listOrder = (sort: ContactSort, descending: boolean): ListOrder => {
  const { column, type } = keys[sort]
  const [direction, compare] = descending ? [sql`desc`, sql`<`] : [sql`asc`, sql`>`]
  return {
    key: sql`${column}::text`,
    by: sql`${column} ${direction}, ${contacts.id} ${direction}`,
    after: ({ key, id }) => sql`(${column}, ${contacts.id}) ${compare} (${key}::${type}, ${id}::uuid)`,
    reversed: () => listOrder(sort, !descending),
  }
}
