import { type MarkEmail, markEmailInput } from '@dossier/contracts/contact-points/inputs'
import type { EmailView } from '@dossier/contracts/contact-points/views'
import { inTransaction } from '@dossier/db'
import { contactEmails } from '@dossier/db/schema'
import { eq } from 'drizzle-orm'
import type { Ctx } from '../context/index.ts'
import { parseInput } from '../errors/index.ts'
import { appendEvent } from '../events/index.ts'
import { authorize } from '../policy/index.ts'
import { lockEmail, presentEmails } from './email-rows.ts'

/** Says whether an email is known to reach the contact. */
export const markEmail = async (ctx: Ctx, input: MarkEmail): Promise<EmailView[]> => {
  authorize(ctx.actor, 'contacts.write')
  const { emailId, state } = parseInput(markEmailInput, input)
  return inTransaction(ctx.db, ctx.workspaceId, async (tx) => {
    const { email } = await lockEmail(tx, emailId)
    const { contactId, address } = email
    if (email.state === state) return presentEmails(tx, contactId)
    await tx.update(contactEmails).set({ state }).where(eq(contactEmails.id, emailId))
    appendEvent(tx, ctx, {
      recordId: contactId,
      kind: 'email.marked',
      subjectId: emailId,
      data: { address, state, undo: { id: emailId, from: email.state } },
      before: { state: email.state },
      after: { state },
    })
    return presentEmails(tx, contactId)
  })
}
