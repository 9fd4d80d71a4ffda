import { type EditContact, editContactInput } from '@dossier/contracts/contacts/inputs'
import type { ContactView } from '@dossier/contracts/contacts/views'
import { inTransaction, runPrepared } from '@dossier/db'
import type { Ctx } from '../context/index.ts'
import { DomainError, notFound, parseInput } from '../errors/index.ts'
import { appendEvent } from '../events/index.ts'
import { authorize } from '../policy/index.ts'
import { findLastChange } from '../timeline/index.ts'
import { fieldStatements, type LockedField, type SavedField } from './field-statements.ts'
import { getContact } from './get-contact.ts'

/**
 * Changes one field in place. Refused as a conflict, with what the field holds now and who put it there, when
 * that is no longer what the editor started from.
 */
export const editContact = async (ctx: Ctx, input: EditContact): Promise<ContactView> => {
  authorize(ctx.actor, 'contacts.write')
  const { contactId, field, value, was } = parseInput(editContactInput, input)
  const { lock, save } = fieldStatements(field)
  const at = ctx.now()
  return inTransaction(ctx.db, ctx.workspaceId, async (tx) => {
    // Together, since they travel in one trip.
    const [[locked], [saved]] = await Promise.all([
      runPrepared<LockedField>(tx, lock({ contactId })),
      runPrepared<SavedField>(tx, save({ contactId, value, was, at: at.toISOString() })),
    ])
    if (!locked) throw notFound('contact.notFound')
    const { current } = locked
    if (current === value) return getContact(tx, contactId)
    if (!saved) {
      const last = await findLastChange(tx, contactId, 'contact.edited', { field, to: current })
      throw new DomainError('conflict', 'field.changedMeanwhile', { conflict: { field, current, ...last } })
    }
    appendEvent(tx, ctx, {
      recordId: contactId,
      kind: 'contact.edited',
      subjectId: contactId,
      at,
      data: { field, from: current, to: value },
      before: { [field]: current },
      after: { [field]: value },
    })
    return saved.contact
  })
}
