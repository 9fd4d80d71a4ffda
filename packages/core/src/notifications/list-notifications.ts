import { contactName } from '@dossier/contracts/contacts/contact-name'
import { type ListNotifications, listNotificationsInput } from '@dossier/contracts/notifications/inputs'
import type { NotificationPage, NotificationView } from '@dossier/contracts/notifications/views'
import { inTransaction } from '@dossier/db'
import { contacts, notifications } from '@dossier/db/schema'
import { and, count, desc, eq, isNull, sql } from 'drizzle-orm'
import type { Ctx } from '../context/index.ts'
import { DomainError, parseInput } from '../errors/index.ts'
import { newest, parseInstantCursor } from '../paging/index.ts'
import { authorize } from '../policy/index.ts'

const PAGE = 30

/** What the reader should know, the latest first, and how much of it is unread. */
export const listNotifications = async (ctx: Ctx, input: ListNotifications): Promise<NotificationPage> => {
  authorize(ctx.actor, 'contacts.read')
  const { cursor } = parseInput(listNotificationsInput, input)
  const { actor } = ctx
  if (actor.kind !== 'staff') throw new DomainError('not_allowed', 'rights.missing')
  const before = cursor === null ? newest : parseInstantCursor(cursor)
  return inTransaction(ctx.db, ctx.workspaceId, async (tx) => {
    // A deleted contact is not joined, as it is not visible here.
    const mine = and(eq(notifications.staffId, actor.id), isNull(notifications.hiddenAt))
    const rows = await tx
      .select({ notification: notifications, contact: contacts })
      .from(notifications)
      .innerJoin(contacts, eq(contacts.id, notifications.recordId))
      .where(and(mine, sql`(${notifications.at}, ${notifications.id}) < (${before.at}, ${before.id})`))
      .orderBy(desc(notifications.at), desc(notifications.id))
      .limit(PAGE + 1)
    const [unread] = await tx
      .select({ count: count() })
      .from(notifications)
      .innerJoin(contacts, eq(contacts.id, notifications.recordId))
      .where(and(mine, isNull(notifications.readAt)))
    const shown = rows.slice(0, PAGE)
    const last = rows.length > PAGE ? shown.at(-1)?.notification : undefined
    return {
      notifications: shown.map(present),
      nextCursor: last ? `${last.at.getTime()}_${last.id}` : null,
      unread: unread?.count ?? 0,
    }
  })
}

type Row = { notification: typeof notifications.$inferSelect; contact: typeof contacts.$inferSelect }

const present = ({ notification, contact }: Row): NotificationView => ({
  id: notification.id,
  kind: notification.kind,
  contactId: notification.recordId,
  subjectId: notification.subjectId,
  contactName: contactName(contact),
  actorName: notification.actorName,
  excerpt: notification.excerpt,
  at: notification.at.toISOString(),
  readAt: notification.readAt?.toISOString() ?? null,
})
