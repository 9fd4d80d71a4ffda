import { type ListTimeline, listTimeline as schema, type TimelinePage } from '@dossier/contracts/timeline'
import { inTransaction } from '@dossier/db'
import { contacts } from '@dossier/db/schema'
import { eq, sql } from 'drizzle-orm'
import type { Ctx } from '../context/index.ts'
import { notFound, parseInput } from '../errors/index.ts'
import { authorize } from '../policy/index.ts'
import { parseInstantCursor } from './instant-cursor.ts'
import { newest, timelinePage } from './timeline-page.ts'

/** A page of everything that happened to a contact, newest first. */
export const listTimeline = async (ctx: Ctx, input: ListTimeline): Promise<TimelinePage> => {
  authorize(ctx.actor, 'contacts.read')
  const { contactId, cursor } = parseInput(schema, input)
  const before = cursor === null ? newest : parseInstantCursor(cursor)
  return inTransaction(ctx.db, ctx.workspaceId, async (tx) => {
    const [found] = await tx
      .select({ page: sql<TimelinePage>`${timelinePage(before)}` })
      .from(contacts)
      .where(eq(contacts.id, contactId))
    if (!found) throw notFound('contact.notFound')
    return found.page
  })
}
