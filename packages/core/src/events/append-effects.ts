import type { WorkflowType } from '@dossier/contracts/workflows'
import type { Tx } from '@dossier/db'
import { outbox } from '@dossier/db/schema'
import { sql } from 'drizzle-orm'
import type { Ctx } from '../context/index.ts'

/** An effect outside that a change wants: the workflow of `entityId`, in order with others of `recordKey`. */
export type Effect = { workflow: WorkflowType; entityId: string; recordKey: string }

/** One outbox row for each effect, in the change's own transaction, and the NOTIFY that wakes the relay. */
export const appendEffects = async (
  tx: Tx,
  { workspaceId }: Ctx,
  ...effects: (Effect & { contactId: string })[]
): Promise<void> => {
  if (effects.length === 0) return
  await Promise.all([
    tx.insert(outbox).values(effects.map((effect) => ({ ...effect, workspaceId }))),
    tx.execute(sql`select pg_notify('outbox', '')`),
  ])
}
