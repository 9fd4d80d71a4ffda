import { workflowIds } from '@dossier/contracts/workflows'
import type { Tx } from '@dossier/db'
import { emailDeliveries } from '@dossier/db/schema'
import type { Ctx } from '../context/index.ts'
import type { Effect } from '../events/index.ts'

export type EmailAbout = {
  kind: (typeof emailDeliveries.$inferSelect)['kind']
  recordId: string
  subjectId: string
}

/**
 * Queues one mail to each colleague about a thing of any domain, in the name of the one who acts; the domain renders
 * it when it is sent. The effects returned go into the outbox with the act's own event.
 */
export const queueEmails = async (
  tx: Tx,
  ctx: Ctx,
  staffIds: string[],
  about: EmailAbout,
): Promise<Effect[]> => {
  if (staffIds.length === 0) return []
  const { workspaceId, actor } = ctx
  const createdAt = ctx.now()
  const queued = staffIds.map((staffId) => ({
    ...about,
    id: ctx.newId(),
    workspaceId,
    staffId,
    actorName: actor.name,
    createdAt,
  }))
  await tx.insert(emailDeliveries).values(queued)
  return queued.map(({ id }) => ({
    workflow: 'deliverEmail',
    entityId: id,
    workflowId: workflowIds.deliverEmail(id),
  }))
}
