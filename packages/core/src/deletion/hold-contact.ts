import { type HoldContact, holdContactInput } from '@dossier/contracts/deletion/inputs'
import type { LegalHoldView } from '@dossier/contracts/deletion/views'
import { inTransaction } from '@dossier/db'
import { contacts } from '@dossier/db/schema'
import { eq } from 'drizzle-orm'
import type { Ctx } from '../context/index.ts'
import { parseInput } from '../errors/index.ts'
import { appendAudit } from '../events/index.ts'
import { authorize } from '../policy/index.ts'
import { lockContactWithDeleted } from './lock-contact-with-deleted.ts'
import { wakePurge } from './wake-purge.ts'

/** Puts a contact under legal hold: while it lasts, nothing about it is permanently deleted. */
export const holdContact = async (ctx: Ctx, input: HoldContact): Promise<LegalHoldView> => {
  authorize(ctx.actor, 'contacts.hold')
  const { contactId, reason } = parseInput(holdContactInput, input)
  return inTransaction(
    ctx.db,
    ctx.workspaceId,
    async (tx) => {
      const contact = await lockContactWithDeleted(tx, contactId)
      const hold = { heldAt: ctx.now(), heldBy: ctx.actor.name, holdReason: reason }
      await tx.update(contacts).set(hold).where(eq(contacts.id, contactId))
      appendAudit(tx, ctx, {
        act: 'contact.held',
        subjectId: contactId,
        recordId: contactId,
        before: { reason: contact.holdReason },
        after: { reason },
      })
      wakePurge(tx, ctx, contact)
      return { at: hold.heldAt.toISOString(), by: hold.heldBy, reason }
    },
    { deleted: 'shown' },
  )
}
