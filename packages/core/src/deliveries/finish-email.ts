import type { Tx } from '@dossier/db'
import { emailDeliveries } from '@dossier/db/schema'
import { and, eq } from 'drizzle-orm'
import type { Ctx } from '../context/index.ts'
import type { EmailResult } from './email-result.ts'

/** Ends a queued delivery; the end that came first stays, and is returned. */
export const finishEmail = async (
  tx: Tx,
  ctx: Ctx,
  deliveryId: string,
  result: EmailResult,
): Promise<EmailResult> => {
  const { rowCount } = await tx
    .update(emailDeliveries)
    .set({ ...result, finishedAt: ctx.now() })
    .where(and(eq(emailDeliveries.id, deliveryId), eq(emailDeliveries.state, 'queued')))
  if (rowCount === 1) return result
  const [earlier] = await tx
    .select({ state: emailDeliveries.state, reason: emailDeliveries.reason })
    .from(emailDeliveries)
    .where(eq(emailDeliveries.id, deliveryId))
  // The row went with its record or its colleague while the mail was under way.
  if (!earlier || earlier.state === 'queued') return result
  return { state: earlier.state, reason: earlier.reason }
}
