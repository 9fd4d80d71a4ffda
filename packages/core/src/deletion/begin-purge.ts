import { inTransaction, type Tx } from '@dossier/db'
import { contacts } from '@dossier/db/schema'
import { eq, sql } from 'drizzle-orm'
import type { Ctx } from '../context/index.ts'
import { systemOnly } from '../policy/index.ts'

/** `restored` says that there is nothing to do: the contact came back, was erased, or this deletion is not its last. */
export type PurgeDecision =
  | { next: 'erase' }
  | { next: 'wait'; because: 'not_due'; forMs: number; dueAt: string }
  | { next: 'wait'; because: 'held' }
  | { next: 'end'; because: 'restored' }

export type Deletion = { contactId: string; deletionId: string }

/**
 * The arbiter: one compare-and-set decides, by the database's clock, whether the permanent deletion begins.
 * From then on neither restore, hold nor retention can stop it. Asked again, it answers the same.
 */
export const beginPurge = (ctx: Ctx, deletion: Deletion): Promise<PurgeDecision> => {
  systemOnly(ctx)
  return inTransaction(ctx.db, ctx.workspaceId, (tx) => decide(tx, deletion), { deleted: 'shown' })
}

const decide = async (tx: Tx, { contactId, deletionId }: Deletion): Promise<PurgeDecision> => {
  const begun = await tx.execute(sql`
    update ${contacts} set purge_started_at = clock_timestamp()
    where id = ${contactId} and deletion_id = ${deletionId} and deleted_at is not null
      and purge_started_at is null and held_at is null and purge_after <= clock_timestamp()`)
  if (begun.rowCount === 1) return { next: 'erase' }
  const [row] = await tx
    .select({
      deletionId: contacts.deletionId,
      purgeStartedAt: contacts.purgeStartedAt,
      heldAt: contacts.heldAt,
      dueAt: contacts.purgeAfter,
      leftMs: sql<number>`ceil(extract(epoch from ${contacts.purgeAfter} - clock_timestamp()) * 1000)::float8`,
    })
    .from(contacts)
    .where(eq(contacts.id, contactId))
  if (row?.deletionId !== deletionId) return { next: 'end', because: 'restored' }
  if (row.purgeStartedAt !== null) return { next: 'erase' }
  if (row.heldAt !== null || row.dueAt === null) return { next: 'wait', because: 'held' }
  return { next: 'wait', because: 'not_due', forMs: Math.max(row.leftMs, 1), dueAt: row.dueAt.toISOString() }
}
