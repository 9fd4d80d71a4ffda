import { type EditEmail, editEmailInput } from '@dossier/contracts/contact-points/inputs'
import type { EmailView } from '@dossier/contracts/contact-points/views'
import { inTransaction } from '@dossier/db'
import { contactEmails } from '@dossier/db/schema'
import { eq } from 'drizzle-orm'
import type { Ctx } from '../context/index.ts'
import { DomainError, invalidField, parseInput } from '../errors/index.ts'
import { appendEvent } from '../events/index.ts'
import { authorize } from '../policy/index.ts'
import { findLastChange } from '../timeline/index.ts'
import { lockEmail, presentEmails } from './email-rows.ts'

/** Changes an address or its label in place. */
export const editEmail = async (ctx: Ctx, input: EditEmail): Promise<EmailView[]> => {
  authorize(ctx.actor, 'contacts.write')
  const { emailId, address, label, was } = parseInput(editEmailInput, input)
  return inTransaction(ctx.db, ctx.workspaceId, async (tx) => {
    const { email, emails } = await lockEmail(tx, emailId)
    const { contactId, address: current } = email
    if (current === address && email.label === label) return presentEmails(tx, contactId)
    if (current !== was && current !== address) {
      const last = await findLastChange(tx, contactId, 'email.edited', { to: current })
      const conflict = { field: 'address', current, ...last }
      throw new DomainError('conflict', 'field.changedMeanwhile', { conflict })
    }
    if (emails.some(({ id, addressKey }) => id !== emailId && addressKey === address.toLowerCase()))
      throw invalidField('address', 'email.onContact')
    await tx
      .update(contactEmails)
      .set({ address, label, ...(current !== address && { state: 'unknown' as const }) })
      .where(eq(contactEmails.id, emailId))
    const labels = { from: email.label, to: label }
    appendEvent(tx, ctx, {
      recordId: contactId,
      kind: 'email.edited',
      subjectId: emailId,
      data: {
        from: current,
        to: address,
        ...(labels.from !== labels.to && { label: labels }),
        undo: { id: emailId, label: labels, state: email.state },
      },
      before: { address: current, label: email.label },
      after: { address, label },
    })
    return presentEmails(tx, contactId)
  })
}
