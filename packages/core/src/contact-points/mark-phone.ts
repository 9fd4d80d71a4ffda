import { type MarkPhone, markPhoneInput } from '@dossier/contracts/contact-points/inputs'
import type { PhoneView } from '@dossier/contracts/contact-points/views'
import { inTransaction } from '@dossier/db'
import { contactPhones } from '@dossier/db/schema'
import { eq } from 'drizzle-orm'
import type { Ctx } from '../context/index.ts'
import { parseInput } from '../errors/index.ts'
import { appendEvent } from '../events/index.ts'
import { authorize } from '../policy/index.ts'
import { lockPhone, presentPhones } from './phone-rows.ts'

/** Says whether a phone is known to reach the contact. */
export const markPhone = async (ctx: Ctx, input: MarkPhone): Promise<PhoneView[]> => {
  authorize(ctx.actor, 'contacts.write')
  const { phoneId, state } = parseInput(markPhoneInput, input)
  return inTransaction(ctx.db, ctx.workspaceId, async (tx) => {
    const { phone } = await lockPhone(tx, phoneId)
    const { contactId, shownAs } = phone
    if (phone.state === state) return presentPhones(tx, contactId)
    await tx.update(contactPhones).set({ state }).where(eq(contactPhones.id, phoneId))
    appendEvent(tx, ctx, {
      recordId: contactId,
      kind: 'phone.marked',
      subjectId: phoneId,
      data: { number: shownAs, state, undo: { id: phoneId, from: phone.state } },
      before: { state: phone.state },
      after: { state },
    })
    return presentPhones(tx, contactId)
  })
}
