import { type ChangeType, changeTypeInput } from '@dossier/contracts/contacts/inputs'
import type { ContactView } from '@dossier/contracts/contacts/views'
import { inTransaction } from '@dossier/db'
import { contacts } from '@dossier/db/schema'
import { eq } from 'drizzle-orm'
import { findTypes } from '../contact-types/index.ts'
import type { Ctx } from '../context/index.ts'
import { DomainError, invalidField, parseInput } from '../errors/index.ts'
import { appendEvent } from '../events/index.ts'
import { authorize } from '../policy/index.ts'
import { findLastChange } from '../timeline/index.ts'
import { activeAt } from './active-at.ts'
import { lockContact } from '../records/index.ts'
import { getContact } from './get-contact.ts'

/** Says what the contact is to the business: a lead, a customer, … or nothing yet. */
export const changeType = async (ctx: Ctx, input: ChangeType): Promise<ContactView> => {
  authorize(ctx.actor, 'contacts.write')
  const { contactId, typeId, was } = parseInput(changeTypeInput, input)
  return inTransaction(ctx.db, ctx.workspaceId, async (tx) => {
    const { typeId: currentId } = await lockContact(tx, contactId)
    if (currentId === typeId) return getContact(tx, contactId)
    const types = await findTypes(tx, [currentId, typeId])
    const from = types.find(({ id }) => id === currentId) ?? null
    const to = types.find(({ id }) => id === typeId) ?? null
    if (typeId !== null && to === null) throw invalidField('typeId', 'type.notFound')
    if (currentId !== was) {
      const last = await findLastChange(tx, contactId, 'type.changed', { to: from })
      const conflict = { field: 'typeId', current: from?.name ?? null, ...last }
      throw new DomainError('conflict', 'field.changedMeanwhile', { conflict })
    }
    const at = ctx.now()
    await tx
      .update(contacts)
      .set({ typeId, lastActivityAt: activeAt(at) })
      .where(eq(contacts.id, contactId))
    appendEvent(tx, ctx, {
      recordId: contactId,
      kind: 'type.changed',
      subjectId: contactId,
      at,
      data: { from, to },
      before: { typeId: currentId },
      after: { typeId },
    })
    return getContact(tx, contactId)
  })
}
