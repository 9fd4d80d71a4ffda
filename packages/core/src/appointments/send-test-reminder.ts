import { type ContactId, contactIdInput } from '@dossier/contracts/contacts/inputs'
import { inTransaction } from '@dossier/db'
import type { Ctx } from '../context/index.ts'
import { queueEmails } from '../deliveries/index.ts'
import { parseInput } from '../errors/index.ts'
import { appendAudit, appendEffects } from '../events/index.ts'
import { authorize } from '../policy/index.ts'
import { lockContact } from '../records/index.ts'

/** Mails the workspace's reminder, filled in for this contact, to the one who asks. */
export const sendTestReminder = async (ctx: Ctx, input: ContactId): Promise<null> => {
  authorize(ctx.actor, 'settings.write')
  const { contactId: recordId } = parseInput(contactIdInput, input)
  return inTransaction(ctx.db, ctx.workspaceId, async (tx) => {
    await lockContact(tx, recordId)
    const about = { kind: 'reminderTest' as const, recordId, subjectId: recordId }
    const effects = await queueEmails(tx, ctx, ctx.actor.id === null ? [] : [ctx.actor.id], about)
    appendAudit(tx, ctx, { act: 'reminder.tested', recordId, subjectId: recordId })
    appendEffects(tx, ctx, ...effects.map((effect) => ({ ...effect, recordId })))
    return null
  })
}
