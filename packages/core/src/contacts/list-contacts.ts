import {
  type ContactPage,
  type ContactRow,
  type ListContacts,
  listContacts as schema,
} from '@dossier/contracts/contacts'
import { inTransaction } from '@dossier/db'
import { contactEmails, contactPhones, contacts, contactTags, staff, tags } from '@dossier/db/schema'
import { type SQL, sql } from 'drizzle-orm'
import type { Ctx } from '../context/index.ts'
import { parseInput } from '../errors/index.ts'
import { authorize } from '../policy/index.ts'
import { formatListCursor, type ListCursor, parseListCursor } from './list-cursor.ts'

/** A row shows at most this many tags; the record shows all. */
const SHOWN_TAGS = sql.raw('6')

const rowJson: SQL = sql`json_build_object(
  'id', ${contacts.id}, 'firstName', ${contacts.firstName}, 'lastName', ${contacts.lastName},
  'companyName', ${contacts.companyName}, 'lastActivityAt', ${contacts.lastActivityAt},
  'email', (select ${contactEmails.address} from ${contactEmails}
    where ${contactEmails.contactId} = ${contacts.id} and ${contactEmails.isPrimary}),
  'phone', (select ${contactPhones.shownAs} from ${contactPhones}
    where ${contactPhones.contactId} = ${contacts.id} and ${contactPhones.isPrimary}),
  'owner', (select json_build_object('id', ${staff.id}, 'name', ${staff.name}) from ${staff}
    where ${staff.workspaceId} = ${contacts.workspaceId} and ${staff.id} = ${contacts.ownerId}),
  'tags', (select coalesce(json_agg(shown.tag), '[]') from (
    select json_build_object('id', ${tags.id}, 'name', ${tags.name}, 'color', ${tags.color}) as tag
    from ${contactTags} join ${tags} on ${tags.workspaceId} = ${contactTags.workspaceId} and ${tags.id} = ${contactTags.tagId}
    where ${contactTags.workspaceId} = ${contacts.workspaceId} and ${contactTags.contactId} = ${contacts.id}
    order by ${contactTags.addedAt}, ${tags.nameKey} limit ${SHOWN_TAGS}) as shown))`

const allByName = (after: ListCursor | null, limit: number): SQL => sql`
  select ${rowJson} as row, 0 as rank, ${contacts.sortName} as sort_name, ${contacts.id} as id
  from ${contacts}
  where ${after ? sql`(${contacts.sortName}, ${contacts.id}) > (${after.sortName}, ${after.id}::uuid)` : sql`true`}
  order by ${contacts.sortName}, ${contacts.id} limit ${limit}`

const bestFirst = (search: string, after: ListCursor | null, limit: number): SQL => sql`
  select ${rowJson} as row, hit.rank, ${contacts.sortName} as sort_name, ${contacts.id} as id
  from search_contacts(${search}) as hit join ${contacts} on ${contacts.id} = hit.contact_id
  where ${
    after
      ? sql`(hit.rank, ${contacts.sortName}, ${contacts.id}) > (${after.rank}, ${after.sortName}, ${after.id}::uuid)`
      : sql`true`
  }
  order by hit.rank, ${contacts.sortName}, ${contacts.id} limit ${limit}`

type Found = { row: ContactRow; rank: number; sort_name: string; id: string }

/** A page of the list by name, or of what matches a search, best first. Every page costs the same. */
export const listContacts = async (ctx: Ctx, input: ListContacts): Promise<ContactPage> => {
  authorize(ctx.actor, 'contacts.read')
  const { search, cursor, limit } = parseInput(schema, input)
  const after = cursor === null ? null : parseListCursor(cursor)
  const { rows: found } = await inTransaction(ctx.db, ctx.workspaceId, (tx) =>
    tx.execute<Found>(search === '' ? allByName(after, limit + 1) : bestFirst(search, after, limit + 1)),
  )
  const shown = found.slice(0, limit)
  const last = found.length > limit ? shown.at(-1) : undefined
  return {
    rows: shown.map(({ row }) => row),
    nextCursor: last ? formatListCursor({ rank: last.rank, sortName: last.sort_name, id: last.id }) : null,
  }
}
