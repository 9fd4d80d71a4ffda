import { type EmailId, emailIdInput } from '@dossier/contracts/contact-points/inputs'
import type { EmailView } from '@dossier/contracts/contact-points/views'
import { inTransaction } from '@dossier/db'
import type { Ctx } from '../context/index.ts'
import { parseInput } from '../errors/index.ts'
import { appendEvent } from '../events/index.ts'
import { authorize } from '../policy/index.ts'
import { lockEmail, presentEmails, setPrimaryEmail } from './email-rows.ts'

/** Makes an email the one that outbound communication uses. */
export const makeEmailPrimary = async (ctx: Ctx, input: EmailId): Promise<EmailView[]> => {
  authorize(ctx.actor, 'contacts.write')
  const { emailId } = parseInput(emailIdInput, input)
  return inTransaction(ctx.db, ctx.workspaceId, async (tx) => {
    const { email, emails } = await lockEmail(tx, emailId)
    if (email.isPrimary) return presentEmails(tx, email.contactId)
    await setPrimaryEmail(tx, email.contactId, emailId)
    const before = emails.find(({ isPrimary }) => isPrimary)
    appendEvent(tx, ctx, {
      recordId: email.contactId,
      kind: 'email.madePrimary',
      subjectId: emailId,
      data: {
        address: email.address,
        ...(before && { from: before.address }),
        undo: { id: emailId, primaryId: before?.id ?? null },
      },
      before: { primary: before?.address ?? null },
      after: { primary: email.address },
    })
    return presentEmails(tx, email.contactId)
  })
}
