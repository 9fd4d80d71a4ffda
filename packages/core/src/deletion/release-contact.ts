import { type ContactId, contactIdInput } from '@dossier/contracts/contacts/inputs'
import { inTransaction } from '@dossier/db'
import { contacts } from '@dossier/db/schema'
import { eq } from 'drizzle-orm'
import type { Ctx } from '../context/index.ts'
import { parseInput } from '../errors/index.ts'
import { appendAudit } from '../events/index.ts'
import { authorize } from '../policy/index.ts'
import { lockContactWithDeleted } from './lock-contact-with-deleted.ts'
import { wakePurge } from './wake-purge.ts'

/** Ends a legal hold. What came due meanwhile is permanently deleted at once. */
export const releaseContact = async (ctx: Ctx, input: ContactId): Promise<null> => {
  authorize(ctx.actor, 'contacts.hold')
  const { contactId } = parseInput(contactIdInput, input)
  return inTransaction(
    ctx.db,
    ctx.workspaceId,
    async (tx) => {
      const contact = await lockContactWithDeleted(tx, contactId)
      if (contact.heldAt === null) return null
      const released = { heldAt: null, heldBy: null, holdReason: null }
      await tx.update(contacts).set(released).where(eq(contacts.id, contactId))
      appendAudit(tx, ctx, {
        act: 'contact.released',
        subjectId: contactId,
        recordId: contactId,
        before: { reason: contact.holdReason },
      })
      wakePurge(tx, ctx, contact)
      return null
    },
    { deleted: 'shown' },
  )
}
