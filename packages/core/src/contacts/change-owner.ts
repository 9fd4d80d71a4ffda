import { type ChangeOwner, changeOwnerInput } from '@dossier/contracts/contacts/inputs'
import type { ContactView } from '@dossier/contracts/contacts/views'
import { inTransaction } from '@dossier/db'
import type { Ctx } from '../context/index.ts'
import { DomainError, invalidField, parseInput } from '../errors/index.ts'
import { authorize } from '../policy/index.ts'
import { findStaff } from '../staff/index.ts'
import { findLastChange } from '../timeline/index.ts'
import { putOwners } from './put-owners.ts'
import { lockContact } from '../records/index.ts'
import { getContact } from './get-contact.ts'

/** Gives the contact to a colleague, or to nobody. */
export const changeOwner = async (ctx: Ctx, input: ChangeOwner): Promise<ContactView> => {
  authorize(ctx.actor, 'contacts.write')
  const { contactId, ownerId, was } = parseInput(changeOwnerInput, input)
  return inTransaction(ctx.db, ctx.workspaceId, async (tx) => {
    const { ownerId: currentId } = await lockContact(tx, contactId)
    if (currentId === ownerId) return getContact(tx, contactId)
    const people = await findStaff(
      tx,
      [currentId, ownerId].filter((id) => id !== null),
    )
    const from = people.find(({ id }) => id === currentId) ?? null
    const to = people.find(({ id }) => id === ownerId) ?? null
    if (ownerId !== null && to === null) throw invalidField('ownerId', 'staff.unknown')
    if (currentId !== was) {
      const last = await findLastChange(tx, contactId, 'owner.changed', { to: from })
      const conflict = { field: 'ownerId', current: from?.name ?? null, ...last }
      throw new DomainError('conflict', 'field.changedMeanwhile', { conflict })
    }
    await putOwners(tx, ctx, [{ contactId, from, to }])
    return getContact(tx, contactId)
  })
}
