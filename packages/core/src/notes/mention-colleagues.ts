import type { Tx } from '@dossier/db'
import { noteMentions } from '@dossier/db/schema'
import { eq } from 'drizzle-orm'
import type { Ctx } from '../context/index.ts'
import { queueEmails } from '../deliveries/index.ts'
import { invalidField } from '../errors/index.ts'
import type { Effect } from '../events/index.ts'
import { notify } from '../notifications/index.ts'
import { findStaff } from '../staff/index.ts'
import { excerpt } from './excerpt.ts'

type Mentioning = { noteId: string; recordId: string; body: string }

/**
 * Sets whom a note mentions, and notifies each who was not mentioned before, under the bell and by mail, never the one
 * who acts. The effects returned go into the outbox with the note's own event.
 */
export const mentionColleagues = async (
  tx: Tx,
  ctx: Ctx,
  { noteId, recordId, body }: Mentioning,
  mentions: string[],
): Promise<Effect[]> => {
  const wanted = [...new Set(mentions)]
  if ((await findStaff(tx, wanted)).length < wanted.length) throw invalidField('mentions', 'staff.unknown')
  const before = await tx.delete(noteMentions).where(eq(noteMentions.noteId, noteId)).returning()
  if (wanted.length === 0) return []
  await tx
    .insert(noteMentions)
    .values(wanted.map((staffId) => ({ workspaceId: ctx.workspaceId, noteId, staffId })))

  const known = new Set([...before.map(({ staffId }) => staffId), ctx.actor.id])
  const staffIds = wanted.filter((staffId) => !known.has(staffId))
  const about = { kind: 'mention' as const, recordId, subjectId: noteId }
  await notify(tx, ctx, staffIds, { ...about, excerpt: excerpt(body) })
  return queueEmails(tx, ctx, staffIds, about)
}
