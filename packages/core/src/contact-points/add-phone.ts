import { type AddPhone, addPhoneInput } from '@dossier/contracts/contact-points/inputs'
import type { PhoneView } from '@dossier/contracts/contact-points/views'
import { inTransaction, type Tx } from '@dossier/db'
import { contactPhones } from '@dossier/db/schema'
import { lockContact } from '../records/index.ts'
import type { Ctx } from '../context/index.ts'
import { DomainError, invalidField, parseInput } from '../errors/index.ts'
import { appendEvent } from '../events/index.ts'
import { authorize } from '../policy/index.ts'
import { defaultCountry } from '../settings/index.ts'
import { isFull, startsPrimary } from './address-rules.ts'
import { phoneRows, presentPhones, setPrimaryPhone } from './phone-rows.ts'
import { parsePhone } from './parse-phone.ts'

/** Adds a phone; the first is primary. The same id again changes nothing. */
export const addPhone = async (ctx: Ctx, input: AddPhone): Promise<PhoneView[]> => {
  authorize(ctx.actor, 'contacts.write')
  const phone = parseInput(addPhoneInput, input)
  return inTransaction(ctx.db, ctx.workspaceId, async (tx) => {
    await lockContact(tx, phone.contactId)
    await insertPhone(tx, ctx, phone)
    return presentPhones(tx, phone.contactId)
  })
}

type NewPhone = {
  phoneId: string
  contactId: string
  number: string
  label: string | null
  isPrimary: boolean
}

/** Adds a phone to a contact that the transaction holds locked. */
export const insertPhone = async (tx: Tx, ctx: Ctx, phone: NewPhone): Promise<void> => {
  const { phoneId, contactId, label } = phone
  const { number, shownAs } = parsePhone(phone.number, await defaultCountry(tx))
  const phones = await phoneRows(tx, contactId)
  if (phones.some(({ id }) => id === phoneId)) return
  if (phones.some((held) => held.number === number)) throw invalidField('number', 'phone.onContact')
  if (isFull(phones)) throw invalidField('number', 'phone.limit')
  const row = {
    id: phoneId,
    workspaceId: ctx.workspaceId,
    contactId,
    number,
    shownAs,
    label,
    createdAt: ctx.now(),
  }
  const added = await tx
    .insert(contactPhones)
    .values({ ...row, isPrimary: phones.length === 0 })
    .onConflictDoNothing({ target: contactPhones.id })
  if (added.rowCount === 0) throw new DomainError('conflict', 'id.taken')
  if (startsPrimary(phones, phone.isPrimary) && phones.length > 0)
    await setPrimaryPhone(tx, contactId, phoneId)
  const primaryId = phones.find((held) => held.isPrimary)?.id ?? null
  appendEvent(tx, ctx, {
    recordId: contactId,
    kind: 'phone.added',
    subjectId: phoneId,
    data: { number: shownAs, label, undo: { id: phoneId, primaryId } },
    after: { number, label, isPrimary: startsPrimary(phones, phone.isPrimary) },
  })
}
