import { inTransaction, type Tx } from '@dossier/db'
import { emailDeliveries } from '@dossier/db/schema'
import { and, eq, sql } from 'drizzle-orm'
import type { Ctx } from '../context/index.ts'
import type { MailRenderers } from '../domain/index.ts'
import { systemOnly } from '../policy/index.ts'
import type { Mail } from '../ports/index.ts'
import type { EmailResult } from './email-result.ts'
import { finishEmail } from './finish-email.ts'

export type PreparedEmail = { next: 'send'; mail: Mail } | { next: 'end'; result: EmailResult }

type Input = { deliveryId: string; publicUrl: string; renderers: MailRenderers }

/**
 * The mail to hand over now, counted as one more attempt, or what already became of it. A mail that nobody wants any
 * more, since what it is about is gone, is skipped here, for the reason that its renderer gives.
 */
export const prepareEmail = (
  ctx: Ctx,
  { deliveryId, publicUrl, renderers }: Input,
): Promise<PreparedEmail> => {
  systemOnly(ctx)
  return inTransaction(ctx.db, ctx.workspaceId, async (tx) => {
    const [delivery] = await tx
      .update(emailDeliveries)
      .set({ attempts: sql`${emailDeliveries.attempts} + 1` })
      .where(and(eq(emailDeliveries.id, deliveryId), eq(emailDeliveries.state, 'queued')))
      .returning()
    if (!delivery) return { next: 'end', result: await finished(tx, deliveryId) }
    const mail = await renderers[delivery.kind](tx, delivery, publicUrl)
    if (!('skipped' in mail)) return { next: 'send', mail }
    const result: EmailResult = { state: 'skipped', reason: mail.skipped }
    return { next: 'end', result: await finishEmail(tx, ctx, deliveryId, result) }
  })
}

/** A delivery whose row is gone went with its contact or its colleague. */
const finished = async (tx: Tx, deliveryId: string): Promise<EmailResult> => {
  const [found] = await tx
    .select({ state: emailDeliveries.state, reason: emailDeliveries.reason })
    .from(emailDeliveries)
    .where(eq(emailDeliveries.id, deliveryId))
  if (!found || found.state === 'queued') return { state: 'skipped', reason: 'delivery_gone' }
  return { state: found.state, reason: found.reason }
}
