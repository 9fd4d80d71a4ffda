import type { ErasureCause } from '@dossier/contracts/deletion/erasure-views'
import type { Tx } from '@dossier/db'
import { erasures } from '@dossier/db/schema'
import { sql } from 'drizzle-orm'
import type { Ctx } from '../context/index.ts'

type Deletion = { id: string; deletionId: string }
type Order = { cause: Exclude<ErasureCause, 'retention'>; reference?: string | null }

/** Writes down who wants a deletion to be permanent now, and why: what its certificate will say. */
export const orderErasure = async (
  tx: Tx,
  ctx: Ctx,
  { id: contactId, deletionId }: Deletion,
  { cause, reference = null }: Order,
): Promise<void> => {
  // Drizzle would name every column, and what is counted is not ours to write. Nor is what the person asked for
  // made less by somebody who is in a hurry.
  await tx.execute(sql`
    insert into ${erasures} (deletion_id, workspace_id, contact_id, cause, ordered_by, ordered_at, reference)
    values (${deletionId}, ${ctx.workspaceId}, ${contactId}, ${cause}, ${ctx.actor.name},
      ${ctx.now().toISOString()}, ${reference})
    on conflict (deletion_id) do update set cause = excluded.cause, ordered_by = excluded.ordered_by,
      ordered_at = excluded.ordered_at, reference = excluded.reference
    where ${erasures}.cause <> 'request'`)
}
