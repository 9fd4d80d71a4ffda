import { type PinEntry, pinEntryInput } from '@dossier/contracts/timeline/inputs'
import { MAX_PINNED } from '@dossier/contracts/timeline/values'
import { inTransaction, type Tx } from '@dossier/db'
import { timelineEntries as entries } from '@dossier/db/schema'
import { and, eq, isNotNull, isNull } from 'drizzle-orm'
import { isVisible, lockContact } from '../records/index.ts'
import type { Ctx } from '../context/index.ts'
import { DomainError, notFound, parseInput } from '../errors/index.ts'
import { appendAudit } from '../events/index.ts'
import { authorize } from '../policy/index.ts'

/** Keeps an entry at the top of the feed, or lets it go. No change of the contact, so it stands in no feed. */
export const pinEntry = async (ctx: Ctx, input: PinEntry): Promise<{ pinnedAt: string | null }> => {
  authorize(ctx.actor, 'contacts.write')
  const { entryId, isPinned } = parseInput(pinEntryInput, input)
  return inTransaction(ctx.db, ctx.workspaceId, async (tx) => {
    const { recordId, pinnedAt: before } = await lockEntry(tx, entryId)
    if ((before !== null) === isPinned) return { pinnedAt: before?.toISOString() ?? null }
    if (isPinned && (await tx.$count(entries, pinnedOf(recordId))) >= MAX_PINNED)
      throw new DomainError('conflict', 'entry.pinLimit')
    const pinnedAt = isPinned ? ctx.now() : null
    await tx.update(entries).set({ pinnedAt }).where(eq(entries.id, entryId))
    const act = isPinned ? 'entry.pinned' : 'entry.unpinned'
    appendAudit(tx, ctx, { act, recordId, subjectId: entryId })
    return { pinnedAt: pinnedAt?.toISOString() ?? null }
  })
}

const pinnedOf = (recordId: string) =>
  and(eq(entries.recordId, recordId), isNotNull(entries.pinnedAt), isNull(entries.deletedAt))

/** The entry, its contact locked so that no two pin the last that may be. */
const lockEntry = async (tx: Tx, entryId: string) => {
  const stands = and(eq(entries.id, entryId), isNull(entries.deletedAt))
  const [found] = await tx
    .select({ recordId: entries.recordId })
    .from(entries)
    .where(and(stands, isVisible(entries.recordId)))
  if (!found) throw notFound('entry.notFound')
  await lockContact(tx, found.recordId)
  const [entry] = await tx
    .select({ recordId: entries.recordId, pinnedAt: entries.pinnedAt })
    .from(entries)
    .where(stands)
  if (!entry) throw notFound('entry.notFound')
  return entry
}
