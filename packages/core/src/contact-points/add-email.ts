import { type AddEmail, addEmailInput } from '@dossier/contracts/contact-points/inputs'
import type { EmailView } from '@dossier/contracts/contact-points/views'
import { inTransaction, type Tx } from '@dossier/db'
import { contactEmails } from '@dossier/db/schema'
import { lockContact } from '../records/index.ts'
import type { Ctx } from '../context/index.ts'
import { DomainError, invalidField, parseInput } from '../errors/index.ts'
import { appendEvent } from '../events/index.ts'
import { authorize } from '../policy/index.ts'
import { isFull, startsPrimary } from './address-rules.ts'
import { emailRows, presentEmails, setPrimaryEmail } from './email-rows.ts'

/** Adds an email; the first is primary. The same id again changes nothing. */
export const addEmail = async (ctx: Ctx, input: AddEmail): Promise<EmailView[]> => {
  authorize(ctx.actor, 'contacts.write')
  const email = parseInput(addEmailInput, input)
  return inTransaction(ctx.db, ctx.workspaceId, async (tx) => {
    await lockContact(tx, email.contactId)
    await insertEmail(tx, ctx, email)
    return presentEmails(tx, email.contactId)
  })
}

type NewEmail = {
  emailId: string
  contactId: string
  address: string
  label: string | null
  isPrimary: boolean
}

/** Adds an email to a contact that the transaction holds locked. */
export const insertEmail = async (tx: Tx, ctx: Ctx, email: NewEmail): Promise<void> => {
  const { emailId, contactId, address, label } = email
  const emails = await emailRows(tx, contactId)
  if (emails.some(({ id }) => id === emailId)) return
  if (emails.some(({ addressKey }) => addressKey === address.toLowerCase()))
    throw invalidField('address', 'email.onContact')
  if (isFull(emails)) throw invalidField('address', 'email.limit')
  const row = { id: emailId, workspaceId: ctx.workspaceId, contactId, address, label, createdAt: ctx.now() }
  const added = await tx
    .insert(contactEmails)
    .values({ ...row, isPrimary: emails.length === 0 })
    .onConflictDoNothing({ target: contactEmails.id })
  if (added.rowCount === 0) throw new DomainError('conflict', 'id.taken')
  if (startsPrimary(emails, email.isPrimary) && emails.length > 0)
    await setPrimaryEmail(tx, contactId, emailId)
  const primaryId = emails.find((held) => held.isPrimary)?.id ?? null
  appendEvent(tx, ctx, {
    recordId: contactId,
    kind: 'email.added',
    subjectId: emailId,
    data: { address, label, undo: { id: emailId, primaryId } },
    after: { address, label, isPrimary: startsPrimary(emails, email.isPrimary) },
  })
}
