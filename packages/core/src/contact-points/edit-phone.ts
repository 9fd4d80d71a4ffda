import { type EditPhone, editPhoneInput } from '@dossier/contracts/contact-points/inputs'
import type { PhoneView } from '@dossier/contracts/contact-points/views'
import { inTransaction } from '@dossier/db'
import { contactPhones } from '@dossier/db/schema'
import { eq } from 'drizzle-orm'
import type { Ctx } from '../context/index.ts'
import { DomainError, invalidField, parseInput } from '../errors/index.ts'
import { appendEvent } from '../events/index.ts'
import { authorize } from '../policy/index.ts'
import { findLastChange } from '../timeline/index.ts'
import { defaultCountry } from '../settings/index.ts'
import { parsePhone } from './parse-phone.ts'
import { lockPhone, presentPhones } from './phone-rows.ts'

/** Changes a number or its label in place. */
export const editPhone = async (ctx: Ctx, input: EditPhone): Promise<PhoneView[]> => {
  authorize(ctx.actor, 'contacts.write')
  const { phoneId, number: typed, label, was } = parseInput(editPhoneInput, input)
  return inTransaction(ctx.db, ctx.workspaceId, async (tx) => {
    const { phone, phones } = await lockPhone(tx, phoneId)
    const { number, shownAs } = parsePhone(typed, await defaultCountry(tx))
    const { contactId, number: current } = phone
    if (current === number && phone.label === label) return presentPhones(tx, contactId)
    if (current !== was && current !== number) {
      const last = await findLastChange(tx, contactId, 'phone.edited', { to: phone.shownAs })
      const conflict = { field: 'number', current, ...last }
      throw new DomainError('conflict', 'field.changedMeanwhile', { conflict })
    }
    if (phones.some((held) => held.id !== phoneId && held.number === number))
      throw invalidField('number', 'phone.onContact')
    await tx
      .update(contactPhones)
      .set({ number, shownAs, label, ...(current !== number && { state: 'unknown' as const }) })
      .where(eq(contactPhones.id, phoneId))
    const labels = { from: phone.label, to: label }
    appendEvent(tx, ctx, {
      recordId: contactId,
      kind: 'phone.edited',
      subjectId: phoneId,
      data: {
        from: phone.shownAs,
        to: shownAs,
        ...(labels.from !== labels.to && { label: labels }),
        undo: { id: phoneId, label: labels, state: phone.state, from: current, to: number },
      },
      before: { number: current, label: phone.label },
      after: { number, label },
    })
    return presentPhones(tx, contactId)
  })
}
