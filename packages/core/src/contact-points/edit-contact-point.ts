import {
  type EditEmail,
  type EditPhone,
  editEmailInput,
  editPhoneInput,
} from '@dossier/contracts/contact-points/inputs'
import type { EmailView, PhoneView } from '@dossier/contracts/contact-points/views'
import { eq } from 'drizzle-orm'
import type { Ctx } from '../context/index.ts'
import { DomainError, invalidField, parseInput } from '../errors/index.ts'
import { appendEvent } from '../events/index.ts'
import { authorize } from '../policy/index.ts'
import { findLastChange } from '../timeline/index.ts'
import { type ContactPointKind, emails, phones } from './contact-point-kinds.ts'
import { changeContactPoint } from './contact-point-rows.ts'

/** Changes an email or its label in place. */
export const editEmail = async (ctx: Ctx, input: EditEmail): Promise<EmailView[]> => {
  authorize(ctx.actor, 'contacts.write')
  const { emailId: id, address: typed, ...rest } = parseInput(editEmailInput, input)
  return edit(ctx, emails, { id, typed, ...rest })
}

/** Changes a phone or its label in place. */
export const editPhone = async (ctx: Ctx, input: EditPhone): Promise<PhoneView[]> => {
  authorize(ctx.actor, 'contacts.write')
  const { phoneId: id, number: typed, ...rest } = parseInput(editPhoneInput, input)
  return edit(ctx, phones, { id, typed, ...rest })
}

type Edit = { id: string; typed: string; label: string | null; was: string }

const edit = <View>(
  ctx: Ctx,
  kind: ContactPointKind<View>,
  { id, typed, label, was }: Edit,
): Promise<View[]> =>
  changeContactPoint(ctx, kind, id, async (tx, point, held) => {
    const { name, table, field } = kind
    const { contactId, value: current, state } = point
    const edited = await kind.parse(tx, typed)
    const isSame = current === edited.value
    if (isSame && point.label === label) return
    if (current !== was && !isSame) {
      const last = await findLastChange(tx, contactId, `${name}.edited`, { to: point.shownAs })
      const conflict = { field, current, ...last }
      throw new DomainError('conflict', 'field.changedMeanwhile', { conflict })
    }
    if (held.some((one) => one.id !== id && one.key === edited.key))
      throw invalidField(field, `${name}.onContact`)
    await tx
      .update(table)
      .set({ ...kind.columns(edited), label, ...(!isSame && { state: 'unknown' as const }) })
      .where(eq(table.id, id))
    const labels = { from: point.label, to: label }
    appendEvent(tx, ctx, {
      recordId: contactId,
      kind: `${name}.edited`,
      subjectId: id,
      data: {
        from: point.shownAs,
        to: edited.shownAs,
        ...(labels.from !== labels.to && { label: labels }),
        undo: kind.edited({ id, label: labels, state }, point, edited),
      },
      before: { [field]: current, label: point.label },
      after: { [field]: edited.value, label },
    })
  })
