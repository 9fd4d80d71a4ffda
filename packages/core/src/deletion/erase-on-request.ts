import { contactName } from '@dossier/contracts/contacts/contact-name'
import { type EraseOnRequest, eraseOnRequestInput, type ErasureId } from '@dossier/contracts/deletion/inputs'
import { isTypedName } from '@dossier/contracts/deletion/typed-name'
import { inTransaction, type Tx } from '@dossier/db'
import { contacts } from '@dossier/db/schema'
import { eq, sql } from 'drizzle-orm'
import type { Ctx } from '../context/index.ts'
import { onDelete } from '../domains.ts'
import { DomainError, invalidField, parseInput } from '../errors/index.ts'
import { appendAudit, appendEvent } from '../events/index.ts'
import { authorize } from '../policy/index.ts'
import { lockContactWithDeleted } from './lock-contact-with-deleted.ts'
import { markDeleted } from './mark-deleted.ts'
import { namesTheContact } from './names-the-contact.ts'
import { orderErasure } from './order-erasure.ts'
import { purgeEffect } from './purge-effect.ts'
import { refuseHeld } from './refuse-held.ts'
import { wakePurge } from './wake-purge.ts'

/**
 * Erases a contact because the person asked for it: deletes it where it is not deleted yet, and makes the permanent
 * deletion due now, both or neither. Its name must be typed: nothing can undo this. Answers the number of the
 * certificate.
 */
export const eraseOnRequest = async (ctx: Ctx, input: EraseOnRequest): Promise<ErasureId> => {
  authorize(ctx.actor, 'contacts.purge')
  const { contactId, name, reference } = parseInput(eraseOnRequestInput, input)
  return inTransaction(
    ctx.db,
    ctx.workspaceId,
    async (tx) => {
      const contact = await lockContactWithDeleted(tx, contactId)
      refuseHeld(contact)
      if (!isTypedName(name, contactName(contact))) throw invalidField('name', 'contact.nameDiffers')
      if (reference !== null && (await namesTheContact(tx, contact, reference)))
        throw invalidField('reference', 'erasure.namesContact')
      const deletionId =
        contact.deletionId === null
          ? await deleteNow(tx, ctx, contactId, reference)
          : await hasten(tx, ctx, { id: contactId, deletionId: contact.deletionId })
      await orderErasure(tx, ctx, { id: contactId, deletionId }, { cause: 'request', reference })
      appendAudit(tx, ctx, {
        act: 'purge.requested',
        subjectId: deletionId,
        recordId: contactId,
        before: { purgeAfter: contact.purgeAfter },
        after: { reference },
      })
      return { deletionId }
    },
    { deleted: 'shown' },
  )
}

const deleteNow = async (tx: Tx, ctx: Ctx, contactId: string, reason: string | null): Promise<string> => {
  const by = ctx.actor.name
  const marked = await markDeleted(tx, { ids: [contactId], by, reason, newId: ctx.newId, due: 'now' })
  const deletionId = marked.rows[0]?.deletionId
  if (deletionId === undefined) throw new DomainError('unexpected', 'system.unexpected')
  appendEvent(tx, ctx, {
    recordId: contactId,
    kind: 'contact.deleted',
    subjectId: deletionId,
    data: { reason },
    effects: [purgeEffect(contactId, deletionId)],
  })
  for (const release of onDelete) await release(tx, [contactId])
  return deletionId
}

const hasten = async (tx: Tx, ctx: Ctx, deletion: { id: string; deletionId: string }): Promise<string> => {
  await tx.update(contacts).set({ purgeAfter: sql`now()` }).where(eq(contacts.id, deletion.id))
  wakePurge(tx, ctx, deletion)
  return deletion.deletionId
}
