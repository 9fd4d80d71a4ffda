import { type ListDeletedContacts, listDeletedContactsInput } from '@dossier/contracts/deletion/inputs'
import type { DeletedContactPage } from '@dossier/contracts/deletion/views'
import { inTransaction } from '@dossier/db'
import { contactEmails, contacts } from '@dossier/db/schema'
import { and, asc, isNotNull, or, type SQL, sql } from 'drizzle-orm'
import type { Ctx } from '../context/index.ts'
import { parseInput } from '../errors/index.ts'
import { authorize } from '../policy/index.ts'
import { parseInstantCursor } from '../paging/index.ts'
import { deletedColumns, presentDeleted } from './present-deleted.ts'

const PAGE = 50

/** Deleted contacts, those due first; a search finds a part of name, company or email. */
export const listDeletedContacts = async (
  ctx: Ctx,
  input: ListDeletedContacts,
): Promise<DeletedContactPage> => {
  authorize(ctx.actor, 'contacts.restore')
  const { search, cursor } = parseInput(listDeletedContactsInput, input)
  const after = cursor === null ? undefined : parseInstantCursor(cursor)
  const page = and(
    isNotNull(contacts.deletedAt),
    after && sql`(${contacts.purgeAfter}, ${contacts.id}) > (${after.at}, ${after.id})`,
    search === '' ? undefined : matches(search),
  )
  const rows = await inTransaction(
    ctx.db,
    ctx.workspaceId,
    (tx) =>
      tx
        .select(deletedColumns)
        .from(contacts)
        .where(page)
        .orderBy(asc(contacts.purgeAfter), asc(contacts.id))
        .limit(PAGE + 1),
    { deleted: 'shown' },
  )
  const shown = rows.slice(0, PAGE)
  const last = rows.length > PAGE ? shown.at(-1) : undefined
  return {
    contacts: shown.flatMap((row) => presentDeleted(row) ?? []),
    nextCursor: last?.purgeAfter ? `${last.purgeAfter.getTime()}_${last.id}` : null,
  }
}

const matches = (search: string): SQL | undefined =>
  or(
    sql`position(folded_term(${search}) in ${contacts.nameKey}) > 0`,
    sql`exists (select 1 from ${contactEmails} as mail where mail.contact_id = ${contacts}.id
      and position(lower(${search}) in mail.address_key) > 0)`,
  )
