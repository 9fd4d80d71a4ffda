import { type ListTimeline, listTimeline as schema, type TimelinePage } from '@dossier/contracts/timeline'
import { inTransaction, type Tx } from '@dossier/db'
import { contacts, timelineEntries } from '@dossier/db/schema'
import { and, eq, type SQL, sql } from 'drizzle-orm'
import type { Ctx } from '../context/index.ts'
import { notFound, parseInput } from '../errors/index.ts'
import { authorize } from '../policy/index.ts'
import { parseInstantCursor } from './instant-cursor.ts'
import { filterEntries } from './timeline-filter.ts'
import { newest, type Place, timelinePage } from './timeline-page.ts'

/** A page of everything that happened to a contact, newest first; around one entry for a permalink to it. */
export const listTimeline = async (ctx: Ctx, input: ListTimeline): Promise<TimelinePage> => {
  authorize(ctx.actor, 'contacts.read')
  const { contactId, cursor, towards, around, filter } = parseInput(schema, input)
  const only = filter ? filterEntries(filter) : sql`true`
  const place = cursor === null ? newest : parseInstantCursor(cursor, towards)
  return inTransaction(ctx.db, ctx.workspaceId, async (tx) => {
    if (around === null) return readPage(tx, contactId, place, only)
    const cursorOf = await entryCursor(tx, contactId, around)
    const newer = await readPage(tx, contactId, parseInstantCursor(cursorOf, 'newer'), only)
    const older = await readPage(tx, contactId, justAfter(cursorOf), only)
    const entries = [...newer.entries, ...older.entries]
    return { entries, nextCursor: older.nextCursor, newerCursor: newer.newerCursor }
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

const entryCursor = async (tx: Tx, contactId: string, entryId: string): Promise<string> => {
  const [entry] = await tx
    .select({ at: timelineEntries.at, id: timelineEntries.id })
    .from(timelineEntries)
    .where(and(eq(timelineEntries.id, entryId), eq(timelineEntries.contactId, contactId)))
  if (!entry) throw notFound('entry.notFound')
  return `${entry.at.getTime()}_${entry.id}`
}

/** Reading older from here begins with the entry itself: no id of its instant is greater than this one. */
const justAfter = (cursor: string): Place => ({
  ...parseInstantCursor(cursor),
  id: sql`${nextId(cursor)}::uuid`,
})

const nextId = (cursor: string): string => {
  const [, id = ''] = cursor.split('_')
  const next = (BigInt(`0x${id.replaceAll('-', '')}`) + 1n).toString(16).padStart(32, '0')
  return next.replace(/^(.{8})(.{4})(.{4})(.{4})(.{12})$/, '$1-$2-$3-$4-$5')
}
