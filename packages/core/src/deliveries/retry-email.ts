import { type DeliveryId, deliveryIdInput } from '@dossier/contracts/deliveries/inputs'
import { workflowIds } from '@dossier/contracts/workflows'
import { inTransaction } from '@dossier/db'
import { emailDeliveries } from '@dossier/db/schema'
import { and, eq } from 'drizzle-orm'
import type { Ctx } from '../context/index.ts'
import { notFound, parseInput } from '../errors/index.ts'
import { appendAudit, appendEffects } from '../events/index.ts'
import { authorize } from '../policy/index.ts'
import { isVisible } from '../records/index.ts'

/**
 * Sends a mail that failed once more, as a delivery of its own: the run of the failed one is over for good. Of
 * several who ask only the first does; to one that did not fail, or was tried again, nothing happens.
 */
export const retryEmail = async (ctx: Ctx, input: DeliveryId): Promise<null> => {
  authorize(ctx.actor, 'background.read')
  const { deliveryId } = parseInput(deliveryIdInput, input)
  const { workspaceId } = ctx
  return inTransaction(ctx.db, workspaceId, async (tx) => {
    const [failed] = await tx
      .select()
      .from(emailDeliveries)
      .where(and(eq(emailDeliveries.id, deliveryId), isVisible(emailDeliveries.recordId)))
    if (!failed) throw notFound('delivery.notFound')
    const { rowCount } = await tx
      .update(emailDeliveries)
      .set({ state: 'skipped', reason: 'sent_again', finishedAt: ctx.now() })
      .where(and(eq(emailDeliveries.id, deliveryId), eq(emailDeliveries.state, 'failed')))
    if (rowCount === 0) return null
    const id = ctx.newId()
    const { kind, staffId, recordId, subjectId, actorName } = failed
    await tx
      .insert(emailDeliveries)
      .values({ id, workspaceId, kind, staffId, recordId, subjectId, actorName, createdAt: ctx.now() })
    appendEffects(tx, ctx, {
      workflow: 'deliverEmail',
      entityId: id,
      workflowId: workflowIds.deliverEmail(id),
      recordId,
    })
    appendAudit(tx, ctx, {
      act: 'delivery.retried',
      subjectId: deliveryId,
      recordId,
      after: { deliveryId: id },
    })
    return null
  })
}
