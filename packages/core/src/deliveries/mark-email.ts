import { inTransaction } from '@dossier/db'
import type { Ctx } from '../context/index.ts'
import type { EmailResult } from './email-result.ts'
import { finishEmail } from './finish-email.ts'
import { systemOnly } from '../policy/index.ts'

type Input = { deliveryId: string; result: EmailResult }

/** Keeps what became of a mail; the end that came first stays, and is returned. */
export const markEmail = (ctx: Ctx, { deliveryId, result }: Input): Promise<EmailResult> => {
  systemOnly(ctx)
  return inTransaction(ctx.db, ctx.workspaceId, (tx) => finishEmail(tx, ctx, deliveryId, result))
}
