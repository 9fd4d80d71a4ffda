import type { Tx } from '@dossier/db'
import { emailDeliveries, noteMentions } from '@dossier/db/schema'
import { eq } from 'drizzle-orm'
import type { Ctx } from '../context/index.ts'
import { invalidField } from '../errors/index.ts'
import type { Effect } from '../events/index.ts'
import { findStaff } from '../staff/index.ts'

/**
 * Sets whom a note mentions and queues a mail to each who was not mentioned before, never to the writer. The
 * effects returned go into the outbox with the note's own event.
 */
export const mentionColleagues = async (
  tx: Tx,
  ctx: Ctx,
  noteId: string,
  mentions: string[],
): Promise<Effect[]> => {
  const wanted = [...new Set(mentions)]
  if ((await findStaff(tx, wanted)).length < wanted.length) throw invalidField('mentions', 'staff.unknown')
  const before = await tx.delete(noteMentions).where(eq(noteMentions.noteId, noteId)).returning()
  if (wanted.length === 0) return []
  await tx
    .insert(noteMentions)
    .values(wanted.map((staffId) => ({ workspaceId: ctx.workspaceId, noteId, staffId })))

  const told = new Set([...before.map(({ staffId }) => staffId), ctx.actor.id])
  const deliveries = wanted
    .filter((staffId) => !told.has(staffId))
    .map((staffId) => ({
      id: ctx.newId(),
      workspaceId: ctx.workspaceId,
      kind: 'mention' as const,
      staffId,
      noteId,
    }))
  if (deliveries.length === 0) return []
  await tx
    .insert(emailDeliveries)
    .values(deliveries.map((delivery) => ({ ...delivery, createdAt: ctx.now() })))
  return deliveries.map(({ id }) => ({ workflow: 'deliverEmail', entityId: id, recordKey: `message/${id}` }))
}
