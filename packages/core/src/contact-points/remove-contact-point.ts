import {
  type EmailId,
  emailIdInput,
  type PhoneId,
  phoneIdInput,
} from '@dossier/contracts/contact-points/inputs'
import type { EmailView, PhoneView } from '@dossier/contracts/contact-points/views'
import { eq } from 'drizzle-orm'
import type { Ctx } from '../context/index.ts'
import { parseInput } from '../errors/index.ts'
import { appendEvent } from '../events/index.ts'
import { authorize } from '../policy/index.ts'
import { type ContactPointKind, emails, phones } from './contact-point-kinds.ts'
import { changeContactPoint, setPrimary } from './contact-point-rows.ts'
import { nextPrimary } from './contact-point-rules.ts'

/** Removes an email; the next oldest becomes primary if the removed one was. */
export const removeEmail = async (ctx: Ctx, input: EmailId): Promise<EmailView[]> => {
  authorize(ctx.actor, 'contacts.write')
  return remove(ctx, emails, parseInput(emailIdInput, input).emailId)
}

/** Removes a phone; the next oldest becomes primary if the removed one was. */
export const removePhone = async (ctx: Ctx, input: PhoneId): Promise<PhoneView[]> => {
  authorize(ctx.actor, 'contacts.write')
  return remove(ctx, phones, parseInput(phoneIdInput, input).phoneId)
}

const remove = <View>(ctx: Ctx, kind: ContactPointKind<View>, id: string): Promise<View[]> =>
  changeContactPoint(ctx, kind, id, async (tx, point, held) => {
    const { contactId, value, label, isPrimary, state } = point
    await tx.delete(kind.table).where(eq(kind.table.id, id))
    const next = nextPrimary(held, point)
    if (next) await setPrimary(tx, kind, contactId, next.id)
    appendEvent(tx, ctx, {
      recordId: contactId,
      kind: `${kind.name}.removed`,
      subjectId: id,
      data: kind.removed({ id, label, isPrimary, state }, point),
      before: { [kind.field]: value, label, isPrimary },
    })
  })
