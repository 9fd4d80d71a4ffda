import { type ContactView, type EditContact, editContact as schema } from '@dossier/contracts/contacts'
import { inTransaction } from '@dossier/db'
import { contacts } from '@dossier/db/schema'
import { eq, sql } from 'drizzle-orm'
import type { Ctx } from '../context/index.ts'
import { DomainError, notFound, parseInput } from '../errors/index.ts'
import { appendEvent } from '../events/index.ts'
import { authorize } from '../policy/index.ts'
import { findLastChange } from '../timeline/index.ts'
import { contactJson } from './contact-json.ts'
import { getContact, lockContact } from './load-contact.ts'

/**
 * Changes one field in place. Refused as a conflict, with what the field holds now and who put it there, when
 * that is no longer what the editor started from.
 */
export const editContact = async (ctx: Ctx, input: EditContact): Promise<ContactView> => {
  authorize(ctx.actor, 'contacts.write')
  const { contactId, field, value, was } = parseInput(schema, input)
  return inTransaction(ctx.db, ctx.workspaceId, async (tx) => {
    const current = (await lockContact(tx, contactId))[field]
    if (current === value) return getContact(tx, contactId)
    if (current !== was) {
      const last = await findLastChange(tx, contactId, 'contact.edited', { field, to: current })
      throw new DomainError('conflict', 'field.changedMeanwhile', { conflict: { field, current, ...last } })
    }
    // Together, since they travel in one trip.
    const [[edited]] = await Promise.all([
      tx
        .update(contacts)
        .set({ [field]: value })
        .where(eq(contacts.id, contactId))
        .returning({ contact: sql<ContactView>`${contactJson}` }),
      appendEvent(tx, ctx, {
        contactId,
        kind: 'contact.edited',
        subjectId: contactId,
        data: { field, from: current, to: value },
        before: { [field]: current },
        after: { [field]: value },
      }),
    ])
    if (!edited) throw notFound('contact.notFound')
    return edited.contact
  })
}
