import { type DeliveryId, deliveryIdInput } from '@dossier/contracts/deliveries/inputs'
import { workflowIds } from '@dossier/contracts/workflows'
import { inTransaction } from '@dossier/db'
import { contacts, emailDeliveries, notes } from '@dossier/db/schema'
import { and, eq } from 'drizzle-orm'
import type { Ctx } from '../context/index.ts'
import { notFound, parseInput } from '../errors/index.ts'
import { appendAudit, appendEffects } from '../events/index.ts'
import { authorize } from '../policy/index.ts'

/**
 * Sends a mail that failed once more, as a delivery of its own: the run of the failed one is over for good. Of
 * several who ask only the first does; to one that did not fail, or was tried again, nothing happens.
 */
export const retryEmail = async (ctx: Ctx, input: DeliveryId): Promise<null> => {
  authorize(ctx.actor, 'background.read')
  const { deliveryId } = parseInput(deliveryIdInput, input)
  const { workspaceId } = ctx
  return inTransaction(ctx.db, workspaceId, async (tx) => {
    const [found] = await tx
      .select({ delivery: emailDeliveries, contactId: contacts.id })
      .from(emailDeliveries)
      .innerJoin(notes, eq(notes.id, emailDeliveries.noteId))
      .innerJoin(contacts, eq(contacts.id, notes.contactId))
      .where(eq(emailDeliveries.id, deliveryId))
    if (!found) throw notFound('note.notFound')
    const { contactId } = found
    const { rowCount } = await tx
      .update(emailDeliveries)
      .set({ state: 'skipped', reason: 'sent_again', finishedAt: ctx.now() })
      .where(and(eq(emailDeliveries.id, deliveryId), eq(emailDeliveries.state, 'failed')))
    if (rowCount === 0) return null
    const id = ctx.newId()
    const { kind, staffId, noteId } = found.delivery
    await tx.insert(emailDeliveries).values({ id, workspaceId, kind, staffId, noteId, createdAt: ctx.now() })
    appendEffects(tx, ctx, {
      workflow: 'deliverEmail',
      entityId: id,
      recordKey: workflowIds.deliverEmail(id),
      contactId,
    })
    appendAudit(tx, ctx, {
      act: 'delivery.retried',
      subjectId: deliveryId,
      contactId,
      after: { deliveryId: id },
    })
    return null
  })
}
