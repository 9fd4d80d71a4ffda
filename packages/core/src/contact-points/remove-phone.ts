import { type PhoneId, phoneIdInput } from '@dossier/contracts/contact-points/inputs'
import type { PhoneView } from '@dossier/contracts/contact-points/views'
import { inTransaction } from '@dossier/db'
import { contactPhones } from '@dossier/db/schema'
import { eq } from 'drizzle-orm'
import type { Ctx } from '../context/index.ts'
import { parseInput } from '../errors/index.ts'
import { appendEvent } from '../events/index.ts'
import { authorize } from '../policy/index.ts'
import { heir } from './address-rules.ts'
import { lockPhone, presentPhones, setPrimaryPhone } from './phone-rows.ts'

/** Removes a phone; the next oldest becomes primary if the removed one was. */
export const removePhone = async (ctx: Ctx, input: PhoneId): Promise<PhoneView[]> => {
  authorize(ctx.actor, 'contacts.write')
  const { phoneId } = parseInput(phoneIdInput, input)
  return inTransaction(ctx.db, ctx.workspaceId, async (tx) => {
    const { phone, phones } = await lockPhone(tx, phoneId)
    const { contactId, number, label, isPrimary, state } = phone
    await tx.delete(contactPhones).where(eq(contactPhones.id, phoneId))
    const next = heir(phones, phone)
    if (next) await setPrimaryPhone(tx, contactId, next.id)
    appendEvent(tx, ctx, {
      recordId: contactId,
      kind: 'phone.removed',
      subjectId: phoneId,
      data: { number: phone.shownAs, undo: { id: phoneId, number, label, isPrimary, state } },
      before: { number, label, isPrimary },
    })
    return presentPhones(tx, contactId)
  })
}
