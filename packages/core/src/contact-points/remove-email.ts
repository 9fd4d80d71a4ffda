import { type EmailId, emailIdInput } from '@dossier/contracts/contact-points/inputs'
import type { EmailView } from '@dossier/contracts/contact-points/views'
import { inTransaction } from '@dossier/db'
import { contactEmails } from '@dossier/db/schema'
import { eq } from 'drizzle-orm'
import type { Ctx } from '../context/index.ts'
import { parseInput } from '../errors/index.ts'
import { appendEvent } from '../events/index.ts'
import { authorize } from '../policy/index.ts'
import { heir } from './address-rules.ts'
import { lockEmail, presentEmails, setPrimaryEmail } from './email-rows.ts'

/** Removes an email; the next oldest becomes primary if the removed one was. */
export const removeEmail = async (ctx: Ctx, input: EmailId): Promise<EmailView[]> => {
  authorize(ctx.actor, 'contacts.write')
  const { emailId } = parseInput(emailIdInput, input)
  return inTransaction(ctx.db, ctx.workspaceId, async (tx) => {
    const { email, emails } = await lockEmail(tx, emailId)
    const { contactId, address, label, isPrimary, state } = email
    await tx.delete(contactEmails).where(eq(contactEmails.id, emailId))
    const next = heir(emails, email)
    if (next) await setPrimaryEmail(tx, contactId, next.id)
    appendEvent(tx, ctx, {
      recordId: contactId,
      kind: 'email.removed',
      subjectId: emailId,
      data: { address, undo: { id: emailId, label, isPrimary, state } },
      before: { address, label, isPrimary },
    })
    return presentEmails(tx, contactId)
  })
}
