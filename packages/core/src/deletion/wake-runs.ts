import type { Tx } from '@dossier/db'
import type { Ctx } from '../context/index.ts'
import { recordRuns } from '../domains.ts'
import { appendEffects } from '../events/index.ts'

/** Makes what waits about these contacts look again: it stops when they are deleted, and starts when they are back. */
export const wakeRuns = async (tx: Tx, ctx: Ctx, contactIds: string[]): Promise<void> => {
  for (const runsOf of recordRuns) appendEffects(tx, ctx, ...(await runsOf(tx, contactIds)))
}
