import { type ListTimeline, listTimelineInput } from '@dossier/contracts/timeline/inputs'
import type { TimelinePage } from '@dossier/contracts/timeline/views'
import { inTransaction, type Tx } from '@dossier/db'
import { contacts, timelineEntries } from '@dossier/db/schema'
import { and, eq, isNull, type SQL, sql } from 'drizzle-orm'
import type { Ctx } from '../context/index.ts'
import { notFound, parseInput } from '../errors/index.ts'
import { authorize } from '../policy/index.ts'
import { isVisible } from '../records/index.ts'
import { newest, parseInstantCursor, type Place, placeOf } from '../paging/index.ts'
import { filterEntries } from './timeline-filter.ts'
import { timelinePage } from './timeline-page.ts'

/** A page of everything that happened to a contact, newest first; around one entry for a permalink to it. */
export const listTimeline = async (ctx: Ctx, input: ListTimeline): Promise<TimelinePage> => {
  authorize(ctx.actor, 'contacts.read')
  const { contactId, cursor, towards, around, filter } = parseInput(listTimelineInput, input)
  const only = filter ? filterEntries(filter) : sql`true`
  const place = cursor === null ? newest : parseInstantCursor(cursor, towards)
  return inTransaction(ctx.db, ctx.workspaceId, async (tx) => {
    if (around === null) return readPage(tx, contactId, place, only)
    const { at, id } = await findEntry(tx, contactId, around)
    const newer = await readPage(tx, contactId, placeOf(at, id, 'newer'), only)
    const older = await readPage(tx, contactId, { ...placeOf(at, id, 'older'), inclusive: true }, only)
    return {
      ...older,
      entries: [...newer.entries, ...older.entries],
      newerCursor: newer.newerCursor,
    }
  })
}

const readPage = async (tx: Tx, contactId: string, place: Place, only: SQL): Promise<TimelinePage> => {
  const [found] = await tx
    .select({ page: sql<TimelinePage>`${timelinePage(place, only)}` })
    .from(contacts)
    .where(eq(contacts.id, contactId))
  if (!found) throw notFound('contact.notFound')
  return found.page
}

const findEntry = async (tx: Tx, contactId: string, entryId: string): Promise<{ at: Date; id: string }> => {
  const [entry] = await tx
    .select({ at: timelineEntries.at, id: timelineEntries.id })
    .from(timelineEntries)
    .where(
      and(
        eq(timelineEntries.id, entryId),
        eq(timelineEntries.recordId, contactId),
        isNull(timelineEntries.deletedAt),
        isVisible(timelineEntries.recordId),
      ),
    )
  if (!entry) throw notFound('entry.notFound')
  return entry
}
