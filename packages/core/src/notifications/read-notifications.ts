import { type ReadNotifications, readNotificationsInput } from '@dossier/contracts/notifications/inputs'
import { inTransaction } from '@dossier/db'
import { notifications } from '@dossier/db/schema'
import { and, eq, inArray, isNull } from 'drizzle-orm'
import type { Ctx } from '../context/index.ts'
import { DomainError, parseInput } from '../errors/index.ts'
import { appendAudit } from '../events/index.ts'
import { authorize } from '../policy/index.ts'

/** Marks the reader's own notifications as read; how many were not. */
export const readNotifications = async (ctx: Ctx, input: ReadNotifications): Promise<{ read: number }> => {
  authorize(ctx.actor, 'contacts.read')
  const { ids } = parseInput(readNotificationsInput, input)
  const { actor } = ctx
  if (actor.kind !== 'staff') throw new DomainError('not_allowed', 'rights.missing')
  return inTransaction(ctx.db, ctx.workspaceId, async (tx) => {
    const { rowCount } = await tx
      .update(notifications)
      .set({ readAt: ctx.now() })
      .where(
        and(
          eq(notifications.staffId, actor.id),
          isNull(notifications.readAt),
          ids === null ? undefined : inArray(notifications.id, ids),
        ),
      )
    // So that the bell of the reader's other windows follows.
    if (rowCount) appendAudit(tx, ctx, { act: 'notification.read', subjectId: actor.id, recordId: null })
    return { read: rowCount ?? 0 }
  })
}
