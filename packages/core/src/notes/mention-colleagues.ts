import type { Tx } from '@dossier/db'
import { emailDeliveries, noteMentions, notifications } from '@dossier/db/schema'
import { eq } from 'drizzle-orm'
import type { Ctx } from '../context/index.ts'
import { invalidField } from '../errors/index.ts'
import type { Effect } from '../events/index.ts'
import { findStaff } from '../staff/index.ts'

/**
 * Sets whom a note mentions and tells each who was not mentioned before, by a notification and a mail, never the writer. The
 * effects returned go into the outbox with the note's own event.
 */
export const mentionColleagues = async (
  tx: Tx,
  ctx: Ctx,
  { noteId, contactId }: { noteId: string; contactId: string },
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
  const untold = wanted.filter((staffId) => !told.has(staffId))
  if (untold.length === 0) return []
  const at = ctx.now()
  const mention = { workspaceId: ctx.workspaceId, kind: 'mention' as const, noteId }
  await tx.insert(notifications).values(
    untold.map((staffId) => ({
      ...mention,
      id: ctx.newId(),
      staffId,
      contactId,
      actorName: ctx.actor.name,
      at,
    })),
  )
  const deliveries = untold.map((staffId) => ({ ...mention, id: ctx.newId(), staffId, createdAt: at }))
  await tx.insert(emailDeliveries).values(deliveries)
  return deliveries.map(({ id }) => ({ workflow: 'deliverEmail', entityId: id, recordKey: `message/${id}` }))
}
