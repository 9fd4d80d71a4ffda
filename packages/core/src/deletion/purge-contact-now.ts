import { contactName } from '@dossier/contracts/contacts/contact-name'
import { type PurgeContactNow, purgeContactNowInput } from '@dossier/contracts/deletion/inputs'
import { isTypedName } from '@dossier/contracts/deletion/typed-name'
import { inTransaction } from '@dossier/db'
import { contacts } from '@dossier/db/schema'
import { eq, sql } from 'drizzle-orm'
import type { Ctx } from '../context/index.ts'
import { invalidField, notFound, parseInput } from '../errors/index.ts'
import { appendAudit } from '../events/index.ts'
import { authorize } from '../policy/index.ts'
import { lockContactWithDeleted } from './lock-contact-with-deleted.ts'
import { orderErasure } from './order-erasure.ts'
import { refuseHeld } from './refuse-held.ts'
import { wakePurge } from './wake-purge.ts'

/** Makes a deleted contact's permanent deletion due now. Its name must be typed: nothing can undo this. */
export const purgeContactNow = async (ctx: Ctx, input: PurgeContactNow): Promise<null> => {
  authorize(ctx.actor, 'contacts.purge')
  const { contactId, name } = parseInput(purgeContactNowInput, input)
  return inTransaction(
    ctx.db,
    ctx.workspaceId,
    async (tx) => {
      const contact = await lockContactWithDeleted(tx, contactId)
      if (contact.deletionId === null) throw notFound('contact.notFound')
      refuseHeld(contact)
      if (!isTypedName(name, contactName(contact))) throw invalidField('name', 'contact.nameDiffers')
      await tx.update(contacts).set({ purgeAfter: sql`now()` }).where(eq(contacts.id, contactId))
      await orderErasure(tx, ctx, { ...contact, deletionId: contact.deletionId }, { cause: 'at_once' })
      appendAudit(tx, ctx, {
        act: 'purge.hastened',
        subjectId: contactId,
        recordId: contactId,
        before: { purgeAfter: contact.purgeAfter },
      })
      wakePurge(tx, ctx, contact)
      return null
    },
    { deleted: 'shown' },
  )
}
