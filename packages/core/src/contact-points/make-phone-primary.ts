import { type PhoneId, phoneIdInput } from '@dossier/contracts/contact-points/inputs'
import type { PhoneView } from '@dossier/contracts/contact-points/views'
import { inTransaction } from '@dossier/db'
import type { Ctx } from '../context/index.ts'
import { parseInput } from '../errors/index.ts'
import { appendEvent } from '../events/index.ts'
import { authorize } from '../policy/index.ts'
import { lockPhone, presentPhones, setPrimaryPhone } from './phone-rows.ts'

/** Makes a phone the one that outbound communication uses. */
export const makePhonePrimary = async (ctx: Ctx, input: PhoneId): Promise<PhoneView[]> => {
  authorize(ctx.actor, 'contacts.write')
  const { phoneId } = parseInput(phoneIdInput, input)
  return inTransaction(ctx.db, ctx.workspaceId, async (tx) => {
    const { phone, phones } = await lockPhone(tx, phoneId)
    if (phone.isPrimary) return presentPhones(tx, phone.contactId)
    await setPrimaryPhone(tx, phone.contactId, phoneId)
    const before = phones.find(({ isPrimary }) => isPrimary)
    appendEvent(tx, ctx, {
      recordId: phone.contactId,
      kind: 'phone.madePrimary',
      subjectId: phoneId,
      data: {
        number: phone.shownAs,
        ...(before && { from: before.shownAs }),
        undo: { id: phoneId, primaryId: before?.id ?? null },
      },
      before: { primary: before?.number ?? null },
      after: { primary: phone.number },
    })
    return presentPhones(tx, phone.contactId)
  })
}
