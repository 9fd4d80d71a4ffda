import {
  type EmailId,
  emailIdInput,
  type PhoneId,
  phoneIdInput,
} from '@dossier/contracts/contact-points/inputs'
import type { EmailView, PhoneView } from '@dossier/contracts/contact-points/views'
import type { Ctx } from '../context/index.ts'
import { parseInput } from '../errors/index.ts'
import { appendEvent } from '../events/index.ts'
import { authorize } from '../policy/index.ts'
import { type ContactPointKind, emails, phones } from './contact-point-kinds.ts'
import { changeContactPoint, setPrimary } from './contact-point-rows.ts'

/** Makes an email the one that outbound communication uses. */
export const makeEmailPrimary = async (ctx: Ctx, input: EmailId): Promise<EmailView[]> => {
  authorize(ctx.actor, 'contacts.write')
  return makePrimary(ctx, emails, parseInput(emailIdInput, input).emailId)
}

/** Makes a phone the one that outbound communication uses. */
export const makePhonePrimary = async (ctx: Ctx, input: PhoneId): Promise<PhoneView[]> => {
  authorize(ctx.actor, 'contacts.write')
  return makePrimary(ctx, phones, parseInput(phoneIdInput, input).phoneId)
}

const makePrimary = <View>(ctx: Ctx, kind: ContactPointKind<View>, id: string): Promise<View[]> =>
  changeContactPoint(ctx, kind, id, async (tx, point, held) => {
    if (point.isPrimary) return
    await setPrimary(tx, kind, point.contactId, id)
    const before = held.find(({ isPrimary }) => isPrimary)
    appendEvent(tx, ctx, {
      recordId: point.contactId,
      kind: `${kind.name}.madePrimary`,
      subjectId: id,
      data: {
        ...kind.named(point.shownAs),
        ...(before && { from: before.shownAs }),
        undo: { id, primaryId: before?.id ?? null },
      },
      before: { primary: before?.value ?? null },
      after: { primary: point.value },
    })
  })
