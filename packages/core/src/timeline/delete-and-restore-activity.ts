import { type ActivityId, activityIdInput } from '@dossier/contracts/timeline/inputs'
import { inTransaction, type Tx } from '@dossier/db'
import { contacts, timelineEntries } from '@dossier/db/schema'
import { eq, sql } from 'drizzle-orm'
import { lockContact } from '../contacts/load-contact.ts'
import type { Ctx } from '../context/index.ts'
import { notFound, parseInput } from '../errors/index.ts'
import { appendAudit } from '../events/index.ts'
import { authorize } from '../policy/index.ts'
import { findActivity } from './find-activity.ts'

type Withdrawn = { activityId: string; withdrawnAt: string | null }

/**
 * Takes back what one logged by hand, or what anybody did for those who may. The entry is kept, marked, and stands
 * in no feed; the audit log says who took what back.
 */
export const deleteActivity = (ctx: Ctx, input: ActivityId): Promise<Withdrawn> =>
  setWithdrawn(ctx, input, 'activity.deleted')

/** Puts a withdrawn entry back where it stood. */
export const restoreActivity = (ctx: Ctx, input: ActivityId): Promise<Withdrawn> =>
  setWithdrawn(ctx, input, 'activity.restored')

const setWithdrawn = async (
  ctx: Ctx,
  input: ActivityId,
  act: 'activity.deleted' | 'activity.restored',
): Promise<Withdrawn> => {
  authorize(ctx.actor, 'contacts.read')
  const { contactId, activityId } = parseInput(activityIdInput, input)
  return inTransaction(ctx.db, ctx.workspaceId, async (tx) => {
    await lockContact(tx, contactId)
    const entry = await findActivity(tx, contactId, activityId)
    if (!entry) throw notFound('entry.notFound')
    authorize(ctx.actor, entry.actorId === ctx.actor.id ? 'contacts.write' : 'activities.delete')
    const withdrawnAt = act === 'activity.deleted' ? ctx.now() : null
    if ((entry.withdrawnAt === null) === (withdrawnAt === null))
      return { activityId, withdrawnAt: entry.withdrawnAt?.toISOString() ?? null }
    await tx.update(timelineEntries).set({ withdrawnAt }).where(eq(timelineEntries.id, entry.id))
    await recountActivity(tx, contactId)
    const kept = { ...entry.data, at: entry.at.toISOString() }
    const change = withdrawnAt ? { before: kept } : { after: kept }
    appendAudit(tx, ctx, { act, contactId, subjectId: activityId, ...change })
    return { activityId, withdrawnAt: withdrawnAt?.toISOString() ?? null }
  })
}

/** The last activity may have been the one that is taken back. */
const recountActivity = (tx: Tx, contactId: string) =>
  tx
    .update(contacts)
    .set({
      lastActivityAt: sql`greatest(${contacts.createdAt}, (
        select max(at) from ${timelineEntries} as entry where entry.workspace_id = ${contacts.workspaceId}
          and entry.contact_id = ${contacts.id} and entry.withdrawn_at is null))`,
    })
    .where(eq(contacts.id, contactId))
