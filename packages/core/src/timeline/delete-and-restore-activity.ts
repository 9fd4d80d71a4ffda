import { type ActivityId, activityIdInput } from '@dossier/contracts/timeline/inputs'
import { inTransaction, type Tx } from '@dossier/db'
import { contacts, timelineEntries } from '@dossier/db/schema'
import { eq, sql } from 'drizzle-orm'
import { lockContact } from '../records/index.ts'
import type { Ctx } from '../context/index.ts'
import { notFound, parseInput } from '../errors/index.ts'
import { appendAudit } from '../events/index.ts'
import { authorize } from '../policy/index.ts'
import { findActivity } from './find-activity.ts'

type Deleted = { activityId: string; deletedAt: string | null }

/**
 * Deletes what one logged by hand, or what anybody did for those who may. The entry is kept, marked, and stands in no
 * feed; the audit log says who deleted what.
 */
export const deleteActivity = (ctx: Ctx, input: ActivityId): Promise<Deleted> =>
  setDeleted(ctx, input, 'activity.deleted')

/** Puts a deleted entry back where it stood. */
export const restoreActivity = (ctx: Ctx, input: ActivityId): Promise<Deleted> =>
  setDeleted(ctx, input, 'activity.restored')

const setDeleted = async (
  ctx: Ctx,
  input: ActivityId,
  act: 'activity.deleted' | 'activity.restored',
): Promise<Deleted> => {
  authorize(ctx.actor, 'contacts.read')
  const { contactId, activityId } = parseInput(activityIdInput, input)
  return inTransaction(ctx.db, ctx.workspaceId, async (tx) => {
    await lockContact(tx, contactId)
    const entry = await findActivity(tx, contactId, activityId)
    if (!entry) throw notFound('entry.notFound')
    authorize(ctx.actor, entry.actorId === ctx.actor.id ? 'contacts.write' : 'activities.delete')
    const deletedAt = act === 'activity.deleted' ? ctx.now() : null
    if ((entry.deletedAt === null) === (deletedAt === null))
      return { activityId, deletedAt: entry.deletedAt?.toISOString() ?? null }
    await tx.update(timelineEntries).set({ deletedAt }).where(eq(timelineEntries.id, entry.id))
    await recountActivity(tx, contactId)
    const kept = { ...entry.data, at: entry.at.toISOString() }
    const change = deletedAt ? { before: kept } : { after: kept }
    appendAudit(tx, ctx, { act, recordId: contactId, subjectId: activityId, ...change })
    return { activityId, deletedAt: deletedAt?.toISOString() ?? null }
  })
}

/** The last activity may have been the one that is deleted. */
const recountActivity = (tx: Tx, contactId: string) =>
  tx
    .update(contacts)
    .set({
      lastActivityAt: sql`greatest(${contacts.createdAt}, (
        select max(at) from ${timelineEntries} as entry where entry.workspace_id = ${contacts.workspaceId}
          and entry.record_id = ${contacts.id} and entry.deleted_at is null))`,
    })
    .where(eq(contacts.id, contactId))
