import { type ListNotes, listNotesInput } from '@dossier/contracts/notes/inputs'
import type { NotePage } from '@dossier/contracts/notes/views'
import { inTransaction } from '@dossier/db'
import { contacts } from '@dossier/db/schema'
import { eq, sql } from 'drizzle-orm'
import type { Ctx } from '../context/index.ts'
import { notFound, parseInput } from '../errors/index.ts'
import { newest, parseInstantCursor } from '../paging/index.ts'
import { authorize } from '../policy/index.ts'
import { notePage } from './note-page.ts'

/** A page of a contact's notes, newest first; the first brings the pinned ones along, however old. */
export const listNotes = async (ctx: Ctx, input: ListNotes): Promise<NotePage> => {
  authorize(ctx.actor, 'contacts.read')
  const { contactId, cursor } = parseInput(listNotesInput, input)
  const before = cursor === null ? newest : parseInstantCursor(cursor)
  return inTransaction(ctx.db, ctx.workspaceId, async (tx) => {
    const [found] = await tx
      .select({ page: sql<NotePage>`${notePage(before, { isFirst: cursor === null })}` })
      .from(contacts)
      .where(eq(contacts.id, contactId))
    if (!found) throw notFound('contact.notFound')
    return found.page
  })
}
