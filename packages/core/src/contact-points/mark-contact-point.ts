import {
  type MarkEmail,
  type MarkPhone,
  markEmailInput,
  markPhoneInput,
} from '@dossier/contracts/contact-points/inputs'
import type { ContactPointState } from '@dossier/contracts/contact-points/values'
import type { EmailView, PhoneView } from '@dossier/contracts/contact-points/views'
import { eq } from 'drizzle-orm'
import type { Ctx } from '../context/index.ts'
import { parseInput } from '../errors/index.ts'
import { appendEvent } from '../events/index.ts'
import { authorize } from '../policy/index.ts'
import { type ContactPointKind, emails, phones } from './contact-point-kinds.ts'
import { changeContactPoint } from './contact-point-rows.ts'

/** Says whether an email is known to reach the contact. */
export const markEmail = async (ctx: Ctx, input: MarkEmail): Promise<EmailView[]> => {
  authorize(ctx.actor, 'contacts.write')
  const { emailId, state } = parseInput(markEmailInput, input)
  return mark(ctx, emails, emailId, state)
}

/** Says whether a phone is known to reach the contact. */
export const markPhone = async (ctx: Ctx, input: MarkPhone): Promise<PhoneView[]> => {
  authorize(ctx.actor, 'contacts.write')
  const { phoneId, state } = parseInput(markPhoneInput, input)
  return mark(ctx, phones, phoneId, state)
}

const mark = <View>(
  ctx: Ctx,
  kind: ContactPointKind<View>,
  id: string,
  state: ContactPointState,
): Promise<View[]> =>
  changeContactPoint(ctx, kind, id, async (tx, point) => {
    if (point.state === state) return
    await tx.update(kind.table).set({ state }).where(eq(kind.table.id, id))
    appendEvent(tx, ctx, {
      recordId: point.contactId,
      kind: `${kind.name}.marked`,
      subjectId: id,
      data: { ...kind.named(point.shownAs), state, undo: { id, from: point.state } },
      before: { state: point.state },
      after: { state },
    })
  })
