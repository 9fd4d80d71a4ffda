import { type ExplainDeletion, explainDeletionInput } from '@dossier/contracts/deletion/inputs'
import { inTransaction } from '@dossier/db'
import { contacts } from '@dossier/db/schema'
import { and, inArray, isNotNull } from 'drizzle-orm'
import type { Ctx } from '../context/index.ts'
import { DomainError, notFound, parseInput } from '../errors/index.ts'
import { appendAudit } from '../events/index.ts'
import { authorize } from '../policy/index.ts'

/** Keeps why contacts were deleted, or why not as it was said before; those being erased are past explaining. */
export const explainDeletion = async (ctx: Ctx, input: ExplainDeletion): Promise<{ explained: number }> => {
  authorize(ctx.actor, 'contacts.delete')
  const { contactIds, reason } = parseInput(explainDeletionInput, input)
  return inTransaction(
    ctx.db,
    ctx.workspaceId,
    async (tx) => {
      const found = await tx
        .select()
        .from(contacts)
        .where(and(inArray(contacts.id, [...new Set(contactIds)]), isNotNull(contacts.deletedAt)))
        .orderBy(contacts.id)
        .for('no key update')
      if (found.length === 0) throw notFound('contact.notFound')
      const open = found.filter(({ purgeStartedAt }) => purgeStartedAt === null)
      if (open.length === 0) throw new DomainError('conflict', 'contact.erasing')
      const ids = open.map(({ id }) => id)
      await tx.update(contacts).set({ deletionReason: reason }).where(inArray(contacts.id, ids))
      const audits = open.flatMap(({ id: contactId, deletionId, deletionReason }) =>
        deletionId === null
          ? []
          : {
              act: 'deletion.explained' as const,
              subjectId: deletionId,
              recordId: contactId,
              before: { reason: deletionReason },
              after: { reason },
            },
      )
      appendAudit(tx, ctx, ...audits)
      return { explained: open.length }
    },
    { deleted: 'shown' },
  )
}
