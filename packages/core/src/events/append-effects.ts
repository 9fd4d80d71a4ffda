import type { WorkflowType } from '@dossier/contracts/workflows'
import { insertRows, prepareStatement, runLast, type Tx } from '@dossier/db'
import { outbox } from '@dossier/db/schema'
import { sql } from 'drizzle-orm'
import type { Ctx } from '../context/index.ts'

/** An effect outside that a change wants: the workflow of `entityId`, in order with others of `workflowId`. */
export type Effect = { workflow: WorkflowType; entityId: string; workflowId: string }

const columns = ['workspaceId', 'workflow', 'entityId', 'workflowId', 'recordId'] as const

const statement = prepareStatement<{ effects: string }>(
  'append-effects',
  sql`with effect as (${insertRows(outbox, columns, sql.placeholder('effects'))})
    select pg_notify('outbox', '')`,
)

/** One outbox row for each effect, in the change's own transaction, and the NOTIFY that wakes the relay. */
export const appendEffects = (
  tx: Tx,
  { workspaceId }: Ctx,
  ...effects: (Effect & { recordId: string })[]
): void => {
  if (effects.length === 0) return
  const rows = effects.map((effect) => ({ ...effect, workspaceId }))
  runLast(tx, statement({ effects: JSON.stringify(rows) }))
}
