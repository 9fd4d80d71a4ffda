import { type PinEntry, pinEntry as schema } from '@dossier/contracts/timeline'
import { inTransaction } from '@dossier/db'
import { timelineEntries } from '@dossier/db/schema'
import { eq, sql } from 'drizzle-orm'
import type { Ctx } from '../context/index.ts'
import { notFound, parseInput } from '../errors/index.ts'
import { authorize } from '../policy/index.ts'

/** Keeps an entry at the top of the feed, or lets it go. No change of the contact, so no entry tells of it. */
export const pinEntry = async (ctx: Ctx, input: PinEntry): Promise<{ pinnedAt: string | null }> => {
  authorize(ctx.actor, 'contacts.write')
  const { entryId, isPinned } = parseInput(schema, input)
  const pinnedAt = isPinned ? ctx.now() : null
  return inTransaction(ctx.db, ctx.workspaceId, async (tx) => {
    const pinned = await tx.update(timelineEntries).set({ pinnedAt }).where(eq(timelineEntries.id, entryId))
    if (pinned.rowCount === 0) throw notFound('entry.notFound')
    await tx.execute(sql`select pg_notify('live', ${ctx.workspaceId})`)
    return { pinnedAt: pinnedAt?.toISOString() ?? null }
  })
}
