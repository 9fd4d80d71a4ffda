import { contactName } from '@dossier/contracts/contacts/contact-name'
import { type ListNotifications, listNotificationsInput } from '@dossier/contracts/notifications/inputs'
import type { NotificationPage, NotificationView } from '@dossier/contracts/notifications/views'
import { inTransaction } from '@dossier/db'
import { contacts, notes, notifications as told } from '@dossier/db/schema'
import { and, count, desc, eq, isNull, sql } from 'drizzle-orm'
import type { Ctx } from '../context/index.ts'
import { DomainError, parseInput } from '../errors/index.ts'
import { excerpt } from '../notes/excerpt.ts'
import { authorize } from '../policy/index.ts'
import { newest, parseInstantCursor } from '../timeline/index.ts'

const PAGE = 30

/** What the reader should know, the latest first, and how much of it is unread. A deleted note is not told of. */
export const listNotifications = async (ctx: Ctx, input: ListNotifications): Promise<NotificationPage> => {
  authorize(ctx.actor, 'contacts.read')
  const { cursor } = parseInput(listNotificationsInput, input)
  const { actor } = ctx
  if (actor.kind !== 'staff') throw new DomainError('not_allowed', 'rights.missing')
  const before = cursor === null ? newest : parseInstantCursor(cursor)
  return inTransaction(ctx.db, ctx.workspaceId, async (tx) => {
    const mine = and(eq(told.staffId, actor.id), isNull(notes.deletedAt))
    const rows = await tx
      .select({ told, note: notes.body, contact: contacts })
      .from(told)
      .innerJoin(notes, eq(notes.id, told.noteId))
      .innerJoin(contacts, eq(contacts.id, told.contactId))
      .where(and(mine, sql`(${told.at}, ${told.id}) < (${before.at}, ${before.id})`))
      .orderBy(desc(told.at), desc(told.id))
      .limit(PAGE + 1)
    const [unread] = await tx
      .select({ count: count() })
      .from(told)
      .innerJoin(notes, eq(notes.id, told.noteId))
      .innerJoin(contacts, eq(contacts.id, told.contactId))
      .where(and(mine, isNull(told.readAt)))
    const shown = rows.slice(0, PAGE)
    const last = rows.length > PAGE ? shown.at(-1)?.told : undefined
    return {
      notifications: shown.map((row) => present(row)),
      nextCursor: last ? `${last.at.getTime()}_${last.id}` : null,
      unread: unread?.count ?? 0,
    }
  })
}

type Row = { told: typeof told.$inferSelect; note: string; contact: typeof contacts.$inferSelect }

const present = ({ told, note, contact }: Row): NotificationView => ({
  id: told.id,
  kind: told.kind,
  contactId: told.contactId,
  noteId: told.noteId,
  contactName: contactName(contact),
  actorName: told.actorName,
  excerpt: excerpt(note),
  at: told.at.toISOString(),
  readAt: told.readAt?.toISOString() ?? null,
})
