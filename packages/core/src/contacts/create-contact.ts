import { type CreateContact, createContactInput } from '@dossier/contracts/contacts/inputs'
import type { ContactView } from '@dossier/contracts/contacts/views'
import { inTransaction } from '@dossier/db'
import { contacts } from '@dossier/db/schema'
import { insertEmail, insertPhone } from '../contact-points/index.ts'
import { findTypes } from '../contact-types/index.ts'
import type { Ctx } from '../context/index.ts'
import { DomainError, invalidField, parseInput } from '../errors/index.ts'
import { appendEvent } from '../events/index.ts'
import { authorize } from '../policy/index.ts'
import { getContact } from './get-contact.ts'

/** Records a new person. The id is the caller's, so that a repeated request is refused, not doubled. */
export const createContact = async (ctx: Ctx, input: CreateContact): Promise<ContactView> => {
  authorize(ctx.actor, 'contacts.write')
  const { contactId, emails, phones, ...names } = parseInput(createContactInput, input)
  return inTransaction(ctx.db, ctx.workspaceId, async (tx) => {
    const at = ctx.now()
    if (names.typeId !== null && (await findTypes(tx, [names.typeId])).length === 0)
      throw invalidField('typeId', 'type.notFound')
    const added = await tx
      .insert(contacts)
      .values({ ...names, id: contactId, workspaceId: ctx.workspaceId, createdAt: at, lastActivityAt: at })
      .onConflictDoNothing({ target: contacts.id })
    if (added.rowCount === 0) throw new DomainError('conflict', 'id.taken')
    appendEvent(tx, ctx, {
      recordId: contactId,
      kind: 'contact.created',
      subjectId: contactId,
      data: {},
      after: names,
    })
    for (const email of emails) await insertEmail(tx, ctx, { ...email, contactId })
    for (const phone of phones) await insertPhone(tx, ctx, { ...phone, contactId })
    return getContact(tx, contactId)
  })
}
